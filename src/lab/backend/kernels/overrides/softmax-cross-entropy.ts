import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** A kernel of our own: the mean loss of a batch, and (softmax − truth)/batch, in one pass. */
export const softmaxCrossEntropyKernel: Override = {
  kernelName: 'InklingSoftmaxCrossEntropy',
  run(kernels, inputs, attrs) {
    const { logits, labels } = inputs as { logits: TensorInfo; labels: TensorInfo };
    const { ceiling } = attrs as { ceiling: number };
    const [batch = 0, classes = 0] = logits.shape;
    const loss = kernels.output([]);
    const gradient = kernels.output(logits.shape);
    const [z, t, g, l] = [logits, labels, gradient, loss].map(kernels.address) as [number, number, number, number];
    kernels.functions.softmaxCrossEntropy(z, t, batch, classes, ceiling, g, l);
    return [loss, gradient];
  },
};
