import { useDeferredValue, useMemo, useState } from 'react';
import type { Dash } from '../../../ui/charts/line-series.ts';
import { ReliabilityDiagram } from '../../../ui/charts/ReliabilityDiagram.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { percent } from '../../../ui/numbers/percent.ts';
import { verdictOf } from './calibration-words.ts';
import { useComparison } from './comparison-store.ts';
import styles from './lab.module.css';
import { MeasureNote } from './MeasureNote.tsx';
import { TemperatureControl } from './TemperatureControl.tsx';
import { type Worth, worthAt } from './tempered.ts';
import { type Measured, useMeasured } from './useContestants.ts';

/** The switch that holds “sharper means more reliable” against the validation images. */
export function CalibrationPitfall() {
  const [on, setOn] = useState(false);
  const session = useComparison((state) => state.session);
  const measured = useMeasured(on);
  return (
    <div className={styles.calibration}>
      <div>
        <Switch on={on} onChange={setOn}>
          Check confidence against accuracy
        </Switch>
      </div>
      {on && !session && <p>The models live in the lab of this page; leave lecture mode to use them.</p>}
      {on && <MeasureNote />}
      {on && measured.length > 0 && <Shown measured={measured} />}
    </div>
  );
}

const dashes: readonly Dash[] = ['solid', 'dashed', 'dashdot', 'dotted', 'longdash'];

function Shown({ measured }: { readonly measured: readonly Measured[] }) {
  const { tempering } = useComparison();
  const byHand = useDeferredValue(useComparison((state) => state.byHand));
  const asTrained = useMemo(() => measured.map(({ answered }) => worthAt(answered, 1)), [measured]);
  const now = useMemo(
    () =>
      measured.map(({ answered, fitted }, i) =>
        tempering === 'trained' ? (asTrained[i] as Worth) : worthAt(answered, tempering === 'hand' ? byHand : fitted),
      ),
    [measured, asTrained, tempering, byHand],
  );
  const judged = measured.map(({ title }, i) => {
    const { accuracy, meanConfidence } = (now[i] as Worth).calibration;
    return { title, accuracy, meanConfidence };
  });
  const columns = tempering === 'trained' ? [asTrained] : [asTrained, now];
  const labels = ['as trained', tempering === 'hand' ? `T = ${byHand.toFixed(2)}` : 'fitted'];
  return (
    <>
      <p>
        <strong>{verdictOf(judged)}</strong>
      </p>
      <TemperatureControl />
      <ReliabilityDiagram
        title="Accuracy against confidence"
        description="Predictions on 5,000 validation images, in ten bins of confidence. On the dotted line, confidence keeps what it promises; below it, the model is overconfident."
        series={measured.map(({ id, title, family }, i) => ({
          id,
          label: title,
          colour: `var(--${family})`,
          dash: dashes[i % dashes.length] as Dash,
          bins: (now[i] as Worth).calibration.bins,
        }))}
      />
      {measured.map(({ id, title, fitted }, i) => (
        <FigureTable
          key={id}
          caption={`${title}; fitted temperature ${fitted.toFixed(2)}`}
          columns={labels.slice(0, columns.length)}
          rows={figures.map(({ label, of }) => ({ label, cells: columns.map((column) => of(column[i] as Worth)) }))}
        />
      ))}
      <p>
        A temperature divides all logits by the same number. It changes how sure a model is, but never which digit comes
        first: sharpness can be turned to any value, and not one more digit is right.
      </p>
    </>
  );
}

const figures: readonly { readonly label: string; readonly of: (worth: Worth) => string }[] = [
  { label: 'accuracy', of: ({ calibration }) => percent(calibration.accuracy) },
  { label: 'mean confidence', of: ({ calibration }) => percent(calibration.meanConfidence) },
  { label: 'expected calibration error', of: ({ calibration }) => percent(calibration.expectedError) },
  { label: 'negative log-likelihood, nats', of: ({ loss }) => loss.toFixed(3) },
];
