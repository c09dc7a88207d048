import { SpecError } from '../../lab/model/network-shapes.ts';
import type { FromTrainer } from './training-protocol.ts';

const memoryWords = /out of memory|allocation failed|memory access out of bounds|aborted\(/i;

/**
 * What an error in a run is to the reader. A spec that cannot work, or anything before the first batch, would happen
 * again: the run failed. What comes later (memory, a device that went away) leaves a checkpoint to go on from.
 */
export function failureOf(error: unknown, { started }: { started: boolean }): FromTrainer {
  const message = error instanceof Error ? error.message : String(error);
  if (!started || error instanceof SpecError) return { type: 'failed', message };
  const short = error instanceof RangeError || memoryWords.test(message);
  return { type: 'lost', message: short ? 'There was not enough memory to go on.' : `Training broke off: ${message}` };
}
