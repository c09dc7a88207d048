import { splitSizes } from '../../datasets/splits/split.ts';
import { SpecError } from '../model/network-shapes.ts';
import type { DataSpec } from './data-spec.ts';

/** Throws a `SpecError` when a spec asks for more images than a dataset of this size has. */
export function checkSizes(spec: DataSpec, sizes: { count: number; trainCount: number }): void {
  const { train } = splitSizes(spec.split, sizes);
  if (spec.trainSize > train) {
    throw new SpecError('data.trainSize', `there are ${train} training images, not ${spec.trainSize}`);
  }
  if (typeof spec.validation === 'string') return;
  const end = spec.validation.start + spec.validation.count;
  if (end > train) {
    throw new SpecError('data.validation', `it ends at image ${end} of ${train}; take fewer images or begin earlier`);
  }
}
