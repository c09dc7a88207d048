import { useId } from 'react';
import { families, familyNames } from './families.ts';
import styles from './ModelPicker.module.css';
import { type Family, type PadModel, useModels } from './models-store.ts';
import type { ModelChoice } from './pad-session.ts';
import { usePadSession, usePadState } from './session-context.ts';

const sets: readonly { readonly choice: ModelChoice; readonly label: string }[] = [
  { choice: 'pad', label: 'For the pad' },
  { choice: 'published', label: 'As published' },
];

/** Which models answer: those trained for drawings, those of the assignment, or the reader's own. */
export function ModelPicker() {
  const session = usePadSession();
  const choice = usePadState((state) => state.choice);
  const name = useId();
  const trained = useModels(({ models }) => models).filter(({ source }) => source === 'trained');
  return (
    <div className={styles.picker}>
      <fieldset className={styles.sets}>
        <legend className={styles.legend}>Models</legend>
        {sets.map((set) => (
          <label key={set.choice} className={styles.set}>
            <input
              type="radio"
              name={name}
              checked={choice.mlp === set.choice && choice.cnn === set.choice}
              onChange={() => session.choose({ mlp: set.choice, cnn: set.choice })}
            />
            {set.label}
          </label>
        ))}
      </fieldset>
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
        {sets.map((set) => (
          <option key={set.choice} value={set.choice}>
            {set.label}
          </option>
        ))}
        <optgroup label="Trained here">
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
