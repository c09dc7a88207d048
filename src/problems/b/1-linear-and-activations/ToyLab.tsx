import { toyKinds } from '../../../datasets/toy/toy-set.ts';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { percent } from '../../../ui/numbers/percent.ts';
import type { ToyFrame, ToySpec } from '../../../worker/toy/toy-protocol.ts';
import { DecisionSurface } from './DecisionSurface.tsx';
import { RangeField } from './RangeField.tsx';
import { ToyControls } from './ToyControls.tsx';
import styles from './toy.module.css';
import { changeToy, toyChoices, useToy } from './toy-store.ts';
import { useToyTrainer } from './useToyTrainer.ts';

const kinds = toyKinds.map((value) => ({ value, label: value }));
const activations = toyChoices.activations.map((value) => ({
  value,
  label: value === 'relu' ? 'ReLU' : value,
}));

/** A small network that learns to part two classes in the plane, drawn while it trains. */
export function ToyLab() {
  const { spec, learningRate } = useToy();
  const { frame, isLost, tell, reset } = useToyTrainer(spec, learningRate);
  return (
    <div className={styles.lab}>
      <div className={styles.settings}>
        <Segments
          legend="Set"
          options={kinds}
          value={spec.kind}
          onChange={(value) => changeToy({ kind: value as ToySpec['kind'] })}
        />
        <Segments
          legend="Units"
          options={activations}
          value={spec.activation}
          onChange={(value) => changeToy({ activation: value as ToySpec['activation'] })}
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
          values={toyChoices.depths}
          value={spec.depth}
          onChange={(depth) => changeToy({ depth })}
        />
        <RangeField
          label="Units in each"
          values={toyChoices.widths}
          value={spec.width}
          onChange={(width) => changeToy({ width })}
        />
        <RangeField
          label="Learning rate"
          values={toyChoices.rates}
          value={learningRate}
          onChange={(rate) => useToy.setState({ learningRate: rate })}
        />
        <p className={styles.note}>
          Batches of 20, momentum 0.9, 200 training points (filled), 100 test points (hollow). A new learning rate acts
          at once; everything else begins again.
        </p>
      </div>
    </div>
  );
}

function Figures({ frame }: { readonly frame: ToyFrame | undefined }) {
  return (
    <dl className={styles.figures}>
      <dt>Epoch</dt>
      <dd>{frame?.epoch ?? '–'}</dd>
      <dt>Loss</dt>
      <dd>{frame && Number.isFinite(frame.loss) ? frame.loss.toFixed(3) : '–'}</dd>
      <dt>Training</dt>
      <dd>{percent(frame?.trainAccuracy)}</dd>
      <dt>Test</dt>
      <dd>{percent(frame?.testAccuracy)}</dd>
    </dl>
  );
}
