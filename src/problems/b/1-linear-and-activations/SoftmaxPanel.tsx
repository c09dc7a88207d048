import { softmax } from '../../../numerics/softmax.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { percent } from '../../../ui/numbers/percent.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { softmaxJacobian } from './activations.ts';
import styles from './lab.module.css';
import { reach, setLogit, shiftLogits, useLinearLab } from './lab-store.ts';

/** Softmax of three logits: sliders, probabilities, and how every probability moves with every logit. */
export function SoftmaxPanel() {
  const logits = useLinearLab((state) => state.logits);
  const p = softmax(logits);
  return (
    <>
      <div>
        {logits.map((z, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the class.
          <div key={k} className={styles.logit}>
            <label>
              <span>
                z<sub>{k + 1}</sub> = {plainNumber(z, 1)}
              </span>
              <input
                type="range"
                min={-reach}
                max={reach}
                step={0.1}
                value={z}
                aria-label={`Logit z${k + 1}`}
                onChange={({ target }) => setLogit(k, Number(target.value))}
              />
            </label>
            <Meter name={`p${k + 1}`} value={p[k] ?? 0} />
          </div>
        ))}
      </div>
      <div className={styles.shifts}>
        <Button onClick={() => shiftLogits(1)}>Add 1 to all</Button>
        <Button onClick={() => shiftLogits(-1)}>Take 1 from all</Button>
      </div>
      <div className={styles.formulas}>
        <Tex tex="p_i = \dfrac{e^{z_i}}{\sum_j e^{z_j}}" />
        <Tex tex="\dfrac{\partial p_i}{\partial z_j} = p_i\,(\delta_{ij} - p_j)" />
      </div>
      <Jacobian logits={logits} />
      <p>
        Every row and every column adds up to 0: what one probability gains the others lose, and adding the same to all
        logits changes nothing.
      </p>
    </>
  );
}

function Meter({ name, value }: { readonly name: string; readonly value: number }) {
  const share = percent(value);
  return (
    <div
      role="meter"
      className={styles.meter}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={Number(value.toFixed(4))}
      aria-valuetext={share}
    >
      <span className={styles.bar}>
        <span style={{ width: `${100 * value}%` }} />
      </span>
      <span className={styles.percent}>{share}</span>
    </div>
  );
}

function Jacobian({ logits }: { readonly logits: readonly number[] }) {
  return (
    <ScrollBox label="Jacobian">
      <table className={styles.jacobian}>
        <caption>The derivative of softmax is a matrix: its Jacobian at these logits</caption>
        <thead>
          <tr>
            <td />
            {logits.map((_, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the class.
              <th key={j} scope="col">
                ∂z<sub>{j + 1}</sub>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {softmaxJacobian(logits).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the class.
            <tr key={i}>
              <th scope="row">
                ∂p<sub>{i + 1}</sub>
              </th>
              {row.map((value, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the class.
                <td key={j} data-sign={Math.sign(Number(value.toFixed(4)))}>
                  <span style={{ '--size': 4 * Math.abs(value) } as React.CSSProperties}>{plainNumber(value)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
