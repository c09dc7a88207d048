import { Button } from '../../../ui/controls/Button.tsx';
import styles from './lab.module.css';
import { MatrixFields } from './MatrixFields.tsx';
import { isGiven, redo, reset, undo, useNetwork } from './network-store.ts';

/** Every number of the network, to be changed, with undo, redo and reset. */
export function NumbersPanel() {
  const { network, past, future } = useNetwork();
  return (
    <section className={styles.numbers} aria-label="Numbers of the network">
      <MatrixFields part="x" title="Inputs x" rows={['x']} columns={['x1', 'x2', 'x3']} />
      <MatrixFields
        part="W"
        title="W, into the hidden units"
        rows={['h1', 'h2']}
        columns={['bias', 'x1', 'x2', 'x3']}
      />
      <MatrixFields part="B" title="B, into the outputs" rows={['r0', 'r1', 'r2']} columns={['bias', 'h1', 'h2']} />
      <div className={styles.numbersTools}>
        <Button disabled={past.length === 0} onClick={undo}>
          Undo
        </Button>
        <Button disabled={future.length === 0} onClick={redo}>
          Redo
        </Button>
        <Button disabled={isGiven(network)} onClick={reset}>
          Reset
        </Button>
      </div>
    </section>
  );
}
