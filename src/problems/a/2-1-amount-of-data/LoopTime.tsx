import { duration } from '../../../ui/experiment/duration.ts';
import { useLatestSweep } from '../../../ui/experiment/useLatestSweep.ts';

/** How long the whole loop took: the author, and the reader's latest runs. */
export function LoopTime() {
  const sweep = useLatestSweep('sizes');
  const ended = sweep?.runs.flatMap(({ result }) => result ?? []) ?? [];
  const seconds = ended.reduce((sum, result) => sum + result.seconds, 0);
  return (
    <p>
      The whole loop took 499.6 seconds on the author’s machine; the assignment warns of about 20 minutes.
      {ended.length > 0 &&
        ` Your ${ended.length === 1 ? 'run' : `${ended.length} runs`} here took ${duration(seconds)} of training in all.`}
    </p>
  );
}
