import { plainNumber, texNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import styles from './lab.module.css';
import { givenOutputs, givenSums, type LossUnit, logLoss } from './log-loss.ts';
import { useLoss } from './loss-store.ts';

/** The loss at the point, as a formula and in both units. */
export function LossReadout() {
  const { y, f, unit } = useLoss();
  const loss = logLoss(f, unit);
  const other: LossUnit = unit === 'nats' ? 'bits' : 'nats';
  return (
    <div className={styles.readout}>
      <Tex display tex={typesetLoss(y, f, unit)} />
      <p role="status">
        Loss {plainNumber(loss)} {unit}, which is {plainNumber(logLoss(f, other))} {other}. {remark(f)}
      </p>
    </div>
  );
}

function typesetLoss(y: number, f: number, unit: LossUnit): string {
  const logarithm = unit === 'nats' ? '\\ln' : '\\log_2';
  const isNetworks = f === givenOutputs[y];
  const inside = isNetworks ? `\\frac{e^{${givenSums[y]}}}{2e^4 + e^7}` : texNumber(f, { decimals: decimalsOf(f) });
  return `L = -${logarithm} f_{${y}} = -${logarithm}${isNetworks ? '' : '\\,'} ${inside} ${relation(f)} ${texNumber(logLoss(f, unit), { decimals: 6 })}`;
}

/** Four digits that count, however small f is: the loss must be seen to follow from the f that stands there. */
function decimalsOf(f: number): number {
  return Math.max(4, 3 - Math.floor(Math.log10(f)));
}

function relation(f: number): string {
  return f === 1 ? '=' : '\\approx';
}

function remark(f: number): string {
  if (f === 1) return 'Certain and right: nothing to pay. It cannot fall below this.';
  if (f < 1e-3) return 'It goes on like this: f can be halved for ever, and never reaches 0.';
  return '';
}
