import type { DataSpec } from './data-spec.ts';

/** How many of a spec's validation images are among its training images too: those say nothing of images not seen. */
export function validationTrainedOn({ trainSize, validation }: Pick<DataSpec, 'trainSize' | 'validation'>): number {
  if (typeof validation === 'string') return 0;
  return Math.max(0, Math.min(trainSize, validation.start + validation.count) - validation.start);
}
