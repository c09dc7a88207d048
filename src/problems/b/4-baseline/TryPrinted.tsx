import { useState } from 'react';
import { parseTrainSpec } from '../../../lab/train/parse-spec.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useStartRuns } from '../../../ui/experiment/useStartRuns.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import styles from './printed.module.css';

const printedUnits = 100;

/** Gives the network to the engine as the program prints it, and shows what the engine says. */
export function TryPrinted() {
  const { experiments } = useProblem();
  const start = useStartRuns();
  const [answer, setAnswer] = useState<string>();
  const layers = parseTrainSpec(experiments['baseline']?.spec).network.layers;
  const attempt = () => {
    const units = { [`network.layers.${layers.length - 1}.units`]: printedUnits };
    const started = start({ name: 'baseline', preset: 'quick', changes: units, holdBack: true });
    if (typeof started !== 'string') throw new Error('TryPrinted: the engine took a network of 100 outputs');
    // The engine names the field; here there is only one it can mean.
    setAnswer(started.replace(/^network\.layers\.\d+: /, 'The last layer '));
  };
  return (
    <div className={styles.printed}>
      <pre className={styles.code}>
        <code>
          Dense(100, activation='relu'){'\n'}Dense(<mark>100</mark>, activation='softmax')
        </code>
      </pre>
      <Button onClick={attempt}>Try the printed network</Button>
      <div role="status">
        {answer !== undefined && (
          <div className={styles.refusal}>
            <strong>The engine refuses.</strong> {answer}
          </div>
        )}
      </div>
    </div>
  );
}
