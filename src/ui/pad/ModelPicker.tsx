import { Segments } from '../controls/Segments.tsx';
import { families, familyNames } from './families.ts';
import styles from './ModelPicker.module.css';
import { type Family, type PadModel, useModels } from './models-store.ts';
import { usePadSession, usePadState } from './session-context.ts';

const sets = [
  { value: 'pad', label: 'For the pad' },
  { value: 'published', label: 'As published' },
] as const;

/** Which models answer: those trained for drawings, those of the assignment, or the reader's own. */
export function ModelPicker() {
  const session = usePadSession();
  const choice = usePadState((state) => state.choice);
  const trained = useModels(({ models }) => models).filter(({ source }) => source === 'trained');
  return (
    <div className={styles.picker}>
      <Segments
        legend="Models"
        options={sets}
        value={choice.mlp === choice.cnn ? choice.mlp : 'mixed'}
        onChange={(set) => session.choose({ mlp: set, cnn: set })}
      />
      {families.map((family) => {
        const own = trained.filter((model) => model.family === family);
        return own.length > 0 && <OwnModels key={family} family={family} own={own} />;
      })}
    </div>
  );
}

/** A column's models when the reader has trained some that belong there. */
function OwnModels({ family, own }: { readonly family: Family; readonly own: readonly PadModel[] }) {
  const session = usePadSession();
  const choice = usePadState((state) => state.choice);
  return (
    <label className={styles.own}>
      {familyNames[family]}
      <select value={choice[family]} onChange={(event) => session.choose({ [family]: event.target.value })}>
        {sets.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <optgroup label="Your own">
          {own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
