import { useState } from 'react';
import type { Calibration } from '../../../numerics/metrics/calibration.ts';
import { ReliabilityDiagram } from '../../../ui/charts/ReliabilityDiagram.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { LoadingBar } from '../../../ui/dataset/LoadingBar.tsx';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { families, familyNames } from '../../../ui/pad/families.ts';
import { percent } from '../../../ui/pad/percent.ts';
import { verdictOf } from './calibration-words.ts';
import { useComparison } from './comparison-store.ts';
import styles from './lab.module.css';
import { type Measurement, useCalibration } from './useCalibration.ts';

/** The switch that holds “sharper means more reliable” against the validation images. */
export function CalibrationPitfall() {
  const { measurement, measure } = useCalibration();
  const [on, setOn] = useState(false);
  const session = useComparison((state) => state.session);
  const toggle = (now: boolean) => {
    setOn(now);
    if (now && measurement.state !== 'done' && measurement.state !== 'measuring') void measure();
  };
  return (
    <div className={styles.calibration}>
      <div>
        <Switch on={on} onChange={toggle}>
          Check confidence against accuracy on 10,000 digits
        </Switch>
      </div>
      {on && !session && <p>The models live in the lab of this page; leave lecture mode to use them.</p>}
      {on && <Shown measurement={measurement} />}
    </div>
  );
}

function Shown({ measurement }: { readonly measurement: Measurement }) {
  if (measurement.state === 'measuring') {
    return (
      <div>
        <LoadingBar phases={['download', 'unpack', 'generate']} />
        <progress value={measurement.fraction} max={1} aria-label="Predicting the validation images" />{' '}
        {Math.round(measurement.fraction * 100)} % of the validation images
      </div>
    );
  }
  if (measurement.state === 'failed') return <p>This could not be measured: {measurement.message}</p>;
  if (measurement.state !== 'done') return null;
  const { on, models } = measurement;
  return (
    <>
      <p>
        <strong>{verdictOf(models)}</strong>
      </p>
      <ReliabilityDiagram
        title="Accuracy against confidence"
        description={`Predictions of both published models on 10,000 validation images (${on}), in ten bins of confidence. On the dotted line, confidence keeps what it promises; below it, the model is overconfident.`}
        series={families.map((family) => ({
          id: family,
          label: familyNames[family],
          colour: `var(--${family})`,
          dash: family === 'mlp' ? 'solid' : 'dashed',
          bins: models[family].bins,
        }))}
      />
      <FigureTable
        caption={`On the 10,000 validation images (${on})`}
        columns={['MLP', 'CNN']}
        rows={rows.map(({ label, of }) => ({ label, cells: families.map((family) => of(models[family])) }))}
      />
    </>
  );
}

const rows: readonly { readonly label: string; readonly of: (calibration: Calibration) => string }[] = [
  { label: 'mean confidence', of: ({ meanConfidence }) => percent(meanConfidence) },
  { label: 'accuracy', of: ({ accuracy }) => percent(accuracy) },
  { label: 'expected calibration error', of: ({ expectedError }) => percent(expectedError) },
];
