import { Button } from '../../../ui/controls/Button.tsx';
import { LossCurve } from './LossCurve.tsx';
import { LossReadout } from './LossReadout.tsx';
import { LossTable } from './LossTable.tsx';
import styles from './lab.module.css';
import { givenOutputs, smallest } from './log-loss.ts';
import { chooseClass, moveTo, setAxis, setUnit, useLoss } from './loss-store.ts';
import { TrueClass } from './TrueClass.tsx';
import { TwoWay } from './TwoWay.tsx';

/** The log loss on its curve: pick the true class, move its probability, change units and axis. */
export function LogLossLab() {
  const { y, f, unit, axis } = useLoss();
  return (
    <div className={styles.frame}>
      <div className={styles.lab}>
        <div className={styles.aside}>
          <TrueClass />
          <LossReadout />
        </div>
        <div>
          <LossCurve y={y} f={f} unit={unit} axis={axis} onMove={moveTo} />
          <div className={styles.tools}>
            <Button onClick={() => moveTo(f / 2)} disabled={f <= smallest}>
              Halve f
            </Button>
            <Button onClick={() => chooseClass(y)} disabled={f === givenOutputs[y]}>
              Back to the network’s f
            </Button>
          </div>
          <div className={styles.tools}>
            <TwoWay legend="Axis of f" options={['linear', 'logarithmic']} value={axis} onChange={setAxis} />
            <TwoWay legend="Unit" options={['nats', 'bits']} value={unit} onChange={setUnit} />
          </div>
          <LossTable />
        </div>
      </div>
    </div>
  );
}
