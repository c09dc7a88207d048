import { Segments } from '../../../ui/controls/Segments.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import { bagCount } from './bags.ts';
import { epochsFor, mostStrengths, usePlan } from './plan-store.ts';
import styles from './remedies.module.css';
import { type RemedyId, remedyIds, type Strengths } from './remedies.ts';

interface RemedyWords {
  readonly name: string;
  readonly says: string;
  readonly strength?: {
    readonly of: keyof Strengths;
    readonly label: string;
    /** What stands before the field, where the label has no room. */
    readonly sign: string;
    readonly whole?: boolean;
  };
}

const words: Readonly<Record<RemedyId, RemedyWords>> = {
  bagging: { name: 'Bagging', says: `${bagCount} networks, each on images drawn with replacement; they vote.` },
  earlyStopping: {
    name: 'Early stopping',
    says: 'Ends when the validation loss has not improved, and puts the best weights back.',
    strength: { of: 'patience', label: 'Patience in epochs', sign: 'patience', whole: true },
  },
  dropout: {
    name: 'Dropout',
    says: 'Silences each hidden unit with probability p in every step of training.',
    strength: { of: 'rate', label: 'Share of units silenced', sign: 'p' },
  },
  l1: {
    name: 'L1 penalty',
    says: 'Adds λ·Σ|w| to the loss.',
    strength: { of: 'l1', label: 'Factor λ of L1', sign: 'λ' },
  },
  l2: {
    name: 'L2 penalty',
    says: 'Adds λ·Σw² to the loss.',
    strength: { of: 'l2', label: 'Factor λ of L2', sign: 'λ' },
  },
};

/** A switch for each remedy with its strength, and on how many images with how many seeds. */
export function RemedyChoice() {
  const { remedies, strengths, seeds, images } = usePlan();
  const toggle = (id: RemedyId, on: boolean) =>
    usePlan.setState({ remedies: on ? [...remedies, id] : remedies.filter((other) => other !== id) });
  return (
    <div className={styles.choice}>
      <ul className={styles.remedies}>
        {remedyIds.map((id) => {
          const { name, says, strength } = words[id];
          return (
            <li key={id}>
              <Switch on={remedies.includes(id)} onChange={(on) => toggle(id, on)}>
                {name}
              </Switch>
              {strength && (
                <span className={styles.strength}>
                  <span aria-hidden="true">{strength.sign}</span>
                  <NumberField
                    label={strength.label}
                    value={strengths[strength.of]}
                    min={0}
                    max={mostStrengths[strength.of]}
                    whole={strength.whole ?? false}
                    onChange={(value) => usePlan.setState({ strengths: { ...strengths, [strength.of]: value } })}
                  />
                </span>
              )}
              <p>{says}</p>
            </li>
          );
        })}
      </ul>
      <div className={styles.amounts}>
        <Segments
          legend="Images"
          value={String(images)}
          options={[
            { value: '500', label: '500' },
            { value: '1000', label: '1,000' },
          ]}
          onChange={(value) => usePlan.setState({ images: value === '500' ? 500 : 1000 })}
        />
        <div className={styles.seeds}>
          <span aria-hidden="true">Seeds</span>
          <NumberField
            label="Seeds"
            value={seeds}
            min={1}
            max={10}
            whole
            onChange={(next) => usePlan.setState({ seeds: next })}
          />
        </div>
        <p className={styles.note}>At most {epochsFor({ images })} epochs each.</p>
      </div>
    </div>
  );
}
