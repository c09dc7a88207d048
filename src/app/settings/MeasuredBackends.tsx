import type { Candidate } from '../../lab/backend/choose-backend.ts';
import { useLastMeasured } from '../../ui/experiment/useSpeed.ts';

/** What was measured on this machine and why a backend was chosen. */
export function MeasuredBackends() {
  const { chosen } = useLastMeasured();
  if (!chosen) {
    return (
      <p>Nothing is measured yet. A page with training measures its own network for a moment when it is opened.</p>
    );
  }
  return (
    <>
      <p>Measured last, on the network of the page opened last:</p>
      <ul>
        {chosen.candidates.map((candidate) => (
          <li key={candidate.backend}>
            {candidate.backend}: {inWords(candidate)}
            {candidate.backend === chosen.backend && ', the one in use'}
          </li>
        ))}
      </ul>
    </>
  );
}

function inWords({ stepsPerSecond, adapter, reason }: Candidate): string {
  if (stepsPerSecond === undefined) return `not used, because ${reason}`;
  const speed = `${Math.round(stepsPerSecond)} batches a second`;
  return adapter ? `${speed} (${adapter})` : speed;
}
