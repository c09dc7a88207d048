import { type DatasetName, datasetTitles } from '../../../datasets/dataset.ts';
import { useOwnModels } from '../../../ui/experiment/own-models.ts';
import { familyNames } from '../../../ui/pad/families.ts';
import { chooseModel, useEvaluation } from './evaluation-store.ts';
import styles from './lab.module.css';
import type { ModelName } from './printed-table.ts';
import { usableModels } from './usable-models.ts';

/** Which MLP and which CNN are judged: the published ones, or the reader's own. */
export function ModelChoice({ dataset }: { readonly dataset: DatasetName | undefined }) {
  const { models, progress } = useEvaluation();
  const own = useOwnModels((state) => state.models);
  const usesPublished = Object.values(models).some((id) => id.endsWith('-published'));
  const choices = (['mlp', 'cnn'] as const).map((name) => ({
    name,
    own: usableModels(own, name, dataset ? datasetTitles[dataset] : ''),
  }));
  return (
    <div className={styles.choice}>
      <div className={styles.selects}>
        {choices.map(({ name, own: usable }) => (
          <Choice key={name} name={name} usable={usable} isBusy={progress !== undefined} />
        ))}
      </div>
      <p className={styles.words}>
        {dataset && dataset !== 'mnist' && usesPublished
          ? 'You are on the built-in digits, and the published models learnt from MNIST: none of these images was among those they trained on, and they do worse on all three parts. Train both below for a fair table.'
          : '“As published” are the networks that come with Inkling, trained by it with exactly the settings above and seed 1234. Those you train below on 10,000 images can take their place.'}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly name: ModelName;
  readonly usable: ReturnType<typeof usableModels>;
  readonly isBusy: boolean;
}

function Choice({ name, usable, isBusy }: ChoiceProps) {
  const chosen = useEvaluation((state) => state.models[name]);
  return (
    <label className={styles.select}>
      {familyNames[name]}
      <select value={chosen} disabled={isBusy} onChange={({ target }) => chooseModel(name, target.value)}>
        <option value={`${name}-published`}>As published</option>
        {usable.length > 0 && (
          <optgroup label="Your own">
            {usable.map(({ card }) => (
              <option key={card.id} value={card.id}>
                {card.title}, seed {card.seed}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
