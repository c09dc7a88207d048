import { useState } from 'react';
import { toyKinds } from '../../../datasets/toy/toy-set.ts';
import { Segments } from '../../../ui/controls/Segments.tsx';
import type { ToyFrame, ToySpec } from '../../../worker/toy/toy-protocol.ts';
import { DecisionSurface } from './DecisionSurface.tsx';
import { RangeField } from './RangeField.tsx';
import { ToyControls } from './ToyControls.tsx';
import styles from './toy.module.css';
import { useToyTrainer } from './useToyTrainer.ts';

const startSpec: ToySpec = { kind: 'moons', activation: 'linear', depth: 1, width: 8, seed: 1 };
const kinds = toyKinds.map((value) => ({ value, label: value }));
const activations = (['linear', 'relu', 'tanh'] as const).map((value) => ({
  value,
  label: value === 'relu' ? 'ReLU' : value,
}));
const rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** A small network that learns to part two classes in the plane, drawn while it trains. */
export function ToyLab() {
  const [spec, setSpec] = useState(startSpec);
  const [learningRate, setRate] = useState(0.1);
  const { frame, isLost, tell, reset } = useToyTrainer(spec, learningRate);
  const change = (part: Partial<ToySpec>) => setSpec({ ...spec, ...part });
  return (
    <div className={styles.lab}>
      <div className={styles.settings}>
        <Segments
          legend="Set"
          options={kinds}
          value={spec.kind}
          onChange={(value) => change({ kind: value as ToySpec['kind'] })}
        />
        <Segments
          legend="Units"
          options={activations}
          value={spec.activation}
          onChange={(value) => change({ activation: value as ToySpec['activation'] })}
        />
      </div>
      <DecisionSurface kind={spec.kind} frame={frame} />
      <div className={styles.panel}>
        {isLost ? (
          <p role="alert">The worker that trains could not be started. Reload the page to try again.</p>
        ) : (
          <ToyControls status={frame?.status} tell={tell} reset={reset} />
        )}
        <Figures frame={frame} />
      </div>
      <div className={styles.sliders}>
        <RangeField
          label="Hidden layers"
          values={[0, 1, 2, 3]}
          value={spec.depth}
          onChange={(depth) => change({ depth })}
        />
        <RangeField
          label="Units in each"
          values={[1, 2, 3, 4, 6, 8, 12, 16, 24, 32]}
          value={spec.width}
          onChange={(width) => change({ width })}
        />
        <RangeField label="Learning rate" values={rates} value={learningRate} onChange={setRate} />
        <p className={styles.note}>
          Batches of 20, momentum 0.9, 200 training points (filled), 100 test points (hollow). A new learning rate acts
          at once; everything else begins again.
        </p>
      </div>
    </div>
  );
}

function Figures({ frame }: { readonly frame: ToyFrame | undefined }) {
  const percent = (value = 0) => `${(100 * value).toFixed(1)} %`;
  return (
    <dl className={styles.figures}>
      <dt>Epoch</dt>
      <dd>{frame?.epoch ?? '–'}</dd>
      <dt>Loss</dt>
      <dd>{frame && Number.isFinite(frame.loss) ? frame.loss.toFixed(3) : '–'}</dd>
      <dt>Training</dt>
      <dd>{frame ? percent(frame.trainAccuracy) : '–'}</dd>
      <dt>Test</dt>
      <dd>{frame ? percent(frame.testAccuracy) : '–'}</dd>
    </dl>
  );
}
