import { useState } from 'react';
import type { Candidate } from '../../lab/backend/choose-backend.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { type Measurement, useMeasured } from '../../ui/experiment/useMeasured.ts';
import { measureNow } from '../../ui/experiment/useSpeed.ts';
import { useSettings } from '../../ui/settings/useSettings.ts';
import { networkInWords } from '../models/model-facts.ts';

/** What was measured on this machine, why a backend was chosen, and a way to measure again. */
export function MeasuredBackends() {
  const wanted = useSettings(({ backend }) => backend);
  const measurements = useMeasured((state) => state.measurements);
  // What was measured for "Choose for me" says most: it has all of them side by side.
  const shown = measurements.find((found) => found.wanted === wanted) ?? measurements[0];
  if (!shown) {
    return (
      <p>Nothing is measured yet. A page with training measures its own network for a moment when it is opened.</p>
    );
  }
  const { spec, chosen, measuredAt } = shown;
  const when = new Date(measuredAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p>
        Measured with the network {networkInWords(spec.network)}, in batches of {spec.batchSize}, on {when}:
      </p>
      <ul>
        {chosen.candidates.map((candidate) => (
          <li key={candidate.backend}>
            {names[candidate.backend]}: {inWords(candidate)}
          </li>
        ))}
      </ul>
      <p>{reasonInWords(shown)}</p>
      <MeasureAgain measurement={shown} />
    </>
  );
}

function MeasureAgain({ measurement: { spec, wanted } }: { readonly measurement: Measurement }) {
  const [measuring, setMeasuring] = useState(false);
  const [problem, setProblem] = useState<string>();
  const measure = async () => {
    setMeasuring(true);
    const measured = await measureNow(spec, wanted);
    setMeasuring(false);
    setProblem('problem' in measured ? measured.problem : undefined);
  };
  return (
    <>
      <Button disabled={measuring} onClick={() => void measure()}>
        Measure again
      </Button>
      <p role="status">
        {measuring ? 'Measuring every backend for a moment.' : problem && `Nothing could be measured: ${problem}`}
      </p>
    </>
  );
}

const names = { wasm: 'WebAssembly', webgl: 'WebGL', webgpu: 'WebGPU' } as const;

function inWords({ stepsPerSecond, adapter, reason }: Candidate): string {
  if (stepsPerSecond === undefined) return `not used, because ${reason}`;
  const speed = `${stepsPerSecond < 10 ? stepsPerSecond.toFixed(1) : Math.round(stepsPerSecond)} batches a second`;
  return adapter ? `${speed} (${adapter})` : speed;
}

function reasonInWords({ wanted, chosen }: Measurement): string {
  if (wanted !== 'auto') return `${names[chosen.backend]} is in use because you chose it.`;
  const [, second] = chosen.candidates
    .flatMap(({ stepsPerSecond }) => (stepsPerSecond === undefined ? [] : [stepsPerSecond]))
    .sort((a, b) => b - a);
  if (second === undefined) return `“Choose for me” takes ${names[chosen.backend]}: nothing else is of use here.`;
  const lead = (chosen.stepsPerSecond / second).toFixed(1);
  return `“Choose for me” takes ${names[chosen.backend]} for this network: ${lead} times as quick as the next.`;
}
