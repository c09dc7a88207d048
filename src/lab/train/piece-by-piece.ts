import type { Evaluating } from '../experiment/event.ts';
import type { RunControl } from './run-control.ts';

/** Has something made that says in between how many of `total` are done; reports that, and can be held there. */
export async function* pieceByPiece<T>(
  making: Generator<number, T>,
  total: number,
  control: Pick<RunControl, 'safePoint'>,
): AsyncGenerator<Evaluating, T> {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    yield { type: 'evaluating', done: value, total };
    await control.safePoint?.('evaluation');
  }
}
