import { Button } from '../../../ui/controls/Button.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import styles from './lab.module.css';
import type { Structure } from './structure.ts';
import { isPublished, resetStructure, setPart, useStructure } from './structure-store.ts';

// The bounds let a reader ask for what cannot be: the lab then says why.
const parts: readonly { readonly part: keyof Structure; readonly label: string; readonly max: number }[] = [
  { part: 'filters', label: 'Filters', max: 64 },
  { part: 'kernel', label: 'Kernel', max: 32 },
  { part: 'stride', label: 'Stride', max: 12 },
  { part: 'pool', label: 'Pooling window', max: 16 },
  { part: 'poolStride', label: 'Pooling stride', max: 12 },
];

/** The settings of the network, to be changed; what cannot be is refused with the reason. */
export function StructurePanel() {
  const { structure, refusal } = useStructure();
  return (
    <section aria-label="Settings of the network">
      <div className={styles.panelHead}>
        <h3 className={styles.panelTitle}>Change the network</h3>
        <Button disabled={isPublished(structure) && !refusal} onClick={resetStructure}>
          As in the assignment
        </Button>
      </div>
      {parts.map(({ part, label, max }) => (
        <div key={part} className={styles.part}>
          <span>{label}</span>
          <input
            type="range"
            min={1}
            max={max}
            value={structure[part]}
            aria-label={`${label}, slider`}
            onChange={({ target }) => setPart(part, Number(target.value))}
          />
          <NumberField
            whole
            label={label}
            min={1}
            max={max}
            value={structure[part]}
            onChange={(value) => setPart(part, value)}
          />
        </div>
      ))}
      <p role="alert" className={styles.refusal} data-shown={refusal !== null}>
        {refusal && `Refused. ${refusal}`}
      </p>
    </section>
  );
}
