import { useState } from 'react';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { useLatestSweep } from '../../../ui/experiment/useLatestSweep.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import styles from './ValidationSwitch.module.css';

/** The reader's own runs ranked by training loss, and, switched on, what the validation images say. */
export function ValidationSwitch({ experiment }: { readonly experiment: string }) {
  const [shown, setShown] = useState(false);
  const sweep = useLatestSweep(experiment);
  const runs = sweep?.runs.flatMap(({ id, label, result }) => (result ? [{ id, label, result }] : [])) ?? [];
  if (runs.length === 0) return <p className={styles.empty}>Run the experiment first; its results appear here.</p>;
  const ranked = runs.toSorted((a, b) => a.result.loss - b.result.loss);
  return (
    <div className={styles.box}>
      <label className={styles.switch}>
        <input type="checkbox" role="switch" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        Show the validation accuracy
      </label>
      <ScrollBox label="Runs by training loss">
        <table>
          <thead>
            <tr>
              <th scope="col">Run, lowest training loss first</th>
              <th scope="col">Training loss</th>
              <th scope="col">Training accuracy</th>
              {shown && <th scope="col">Validation accuracy</th>}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ id, label, result }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{result.loss.toFixed(4)}</td>
                <td>{percent(result.trainAccuracy)}</td>
                {shown && <td>{percent(result.validationAccuracy)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown && (
        <p>
          The training accuracies keep growing towards 100 %; the validation accuracies lag behind, and the gap is what
          training loss cannot show. With 10,000 validation images a difference below about 0.5 points is within the
          noise of the sample.
        </p>
      )}
    </div>
  );
}
