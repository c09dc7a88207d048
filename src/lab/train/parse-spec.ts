import * as v from 'valibot';
import { publishedSizes } from '../../datasets/dataset.ts';
import { checkSizes } from '../data/check-sizes.ts';
import { SpecError } from '../model/network-shapes.ts';
import { checkNetwork } from './check-network.ts';
import { checkBatch, checkStop, usualClasses } from './check-training.ts';
import { isAutoencoder } from './loss.ts';
import { type TrainSpec, trainSpecSchema } from './spec.ts';
import { specReason } from './spec-reason.ts';

/**
 * A complete spec from anything: a link, a file, an author. Throws a `SpecError` naming the first field that is wrong, or
 * that cannot work together with the others on the published dataset; nothing else, whatever comes in.
 */
export function parseTrainSpec(input: unknown): TrainSpec {
  const parsed = v.safeParse(trainSpecSchema, input);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const field = v.getDotPath(issue) ?? 'spec';
    throw new SpecError(field, specReason(issue, field));
  }
  checkSpec(parsed.output);
  return parsed.output;
}

function checkSpec(spec: TrainSpec): void {
  const { data, network, loss, batchSize } = spec;
  const sizes = publishedSizes[data.dataset];
  const pixels = sizes.rows * sizes.columns * sizes.channels;
  checkNetwork(network, { loss, batchSize, classes: usualClasses, pixels });
  checkSizes(data, sizes);
  checkBatch(spec, data.trainSize);
  checkStop(spec.stop, data.validation !== 'none');
  if (isAutoencoder(spec)) checkAutoencoderData(data);
}

function checkAutoencoderData({ preprocessing, augmentation }: TrainSpec['data']): void {
  if (preprocessing !== 'unit') {
    const reason = `binary cross-entropy compares pixels between 0 and 1; "${preprocessing}" leaves that range, "unit" does not`;
    throw new SpecError('data.preprocessing', reason);
  }
  if (augmentation) {
    throw new SpecError('data.augmentation', 'an autoencoder is to give back the image as it lies; leave this out');
  }
}
