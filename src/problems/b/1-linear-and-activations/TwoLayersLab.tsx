import { Button } from '../../../ui/controls/Button.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { texNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import styles from './lab.module.css';
import { useLinearLab } from './lab-store.ts';
import { NumberGrid } from './NumberGrid.tsx';
import { givenLayers, isGiven, mergeLayers, runOne, runTwo } from './two-layers.ts';

/** Two linear layers with numbers to change, the one layer they amount to, and whether the outputs agree. */
export function TwoLayersLab() {
  const { layers, withRelu } = useLinearLab();
  const one = mergeLayers(layers);
  const two = runTwo(layers, withRelu);
  const y = runOne(one, layers.x);
  const agree = y.every((value, k) => Math.abs(value - (two.y[k] ?? 0)) < 1e-9 * Math.max(1, Math.abs(value)));
  return (
    <div className={styles.lab}>
      <div className={styles.grids}>
        <NumberGrid part="x" title="x" rows={[layers.x]} />
        <NumberGrid part="W1" title="W₁" rows={layers.W1} />
        <NumberGrid part="b1" title="b₁" rows={[layers.b1]} />
        <NumberGrid part="W2" title="W₂" rows={layers.W2} />
        <NumberGrid part="b2" title="b₂" rows={[layers.b2]} />
      </div>
      <div className={styles.tools}>
        <Switch on={withRelu} onChange={(on) => useLinearLab.setState({ withRelu: on })}>
          ReLU between the layers
        </Switch>
        <Button onClick={() => useLinearLab.setState({ layers: givenLayers })} disabled={isGiven(layers)}>
          Reset
        </Button>
      </div>
      <div className={styles.merged}>
        <Tex display tex={`W = W_1W_2 = ${matrix(one.W)}`} />
        <Tex display tex={`b = b_1W_2 + b_2 = ${row(one.b)}`} />
      </div>
      <div className={styles.verdict} data-agree={agree}>
        <Tex display tex={outputs(two, y, withRelu)} />
        <p role="status">{verdict(agree, withRelu, two.sums)}</p>
      </div>
    </div>
  );
}

function verdict(agree: boolean, withRelu: boolean, sums: readonly number[]): string {
  if (!withRelu) return agree ? '✓ The outputs agree, and will for every input.' : '≠ The outputs differ.';
  if (agree && sums.every((sum) => sum >= 0)) {
    return '✓ Here they agree: no hidden sum is negative, so ReLU changes nothing. Make one negative.';
  }
  return agree
    ? '✓ Here they happen to agree.'
    : '≠ They differ: ReLU has cut a negative sum off, and no single layer does that.';
}

/** Both ways to the output, step by step. */
function outputs(two: ReturnType<typeof runTwo>, y: readonly number[], withRelu: boolean): string {
  const lines = [
    `xW_1 + b_1 &= ${row(two.sums)}`,
    ...(withRelu ? [`h = \\max(0, \\cdot) &= ${row(two.h)}`] : []),
    `${withRelu ? 'h' : '(xW_1 + b_1)'}\\,W_2 + b_2 &= ${row(two.y)}`,
    `xW + b &= ${row(y)}`,
  ];
  return `\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}

function matrix(rows: readonly (readonly number[])[]): string {
  return `\\begin{pmatrix} ${rows.map((line) => line.map((value) => texNumber(value)).join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;
}

function row(values: readonly number[]): string {
  return `(${values.map((value) => texNumber(value)).join(',\\, ')})`;
}
