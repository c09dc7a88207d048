export { convolve, convolveFilterGradient, convolveInputGradient } from './convolution';
export { gemm, gemmScratchBytes } from './gemm';
export { setGeometry } from './geometry';
export { maxPool, maxPoolGradient } from './max-pool';
export { adam, adamax, momentum, rmsprop, sgd } from './optimisers';
export { reluGradient } from './relu';
export { gatherRows, segmentSum } from './rows';
export { softmaxCrossEntropy } from './softmax-cross-entropy';
export { sumOfSquares, sumRows } from './sums';
