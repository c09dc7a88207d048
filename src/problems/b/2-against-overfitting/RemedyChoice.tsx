import { Segments } from '../../../ui/controls/Segments.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import { bagCount } from './bags.ts';
import styles from './remedies.module.css';
import { type RemedyId, remedyIds, type Strengths } from './remedies.ts';

/** What the next press of the button runs. */
export interface RemedyPlan {
  readonly remedies: readonly RemedyId[];
  readonly strengths: Strengths;
  readonly seeds: number;
  readonly images: number;
  readonly epochs: number;
}

interface RemedyChoiceProps {
  readonly plan: RemedyPlan;
  readonly onChange: (plan: RemedyPlan) => void;
}

interface RemedyWords {
  readonly name: string;
  readonly says: string;
  readonly strength?: {
    readonly of: keyof Strengths;
    readonly label: string;
    readonly max: number;
    readonly whole?: boolean;
  };
}

const words: Readonly<Record<RemedyId, RemedyWords>> = {
  bagging: { name: 'Bagging', says: `${bagCount} networks, each on images drawn with replacement; they vote.` },
  earlyStopping: {
    name: 'Early stopping',
    says: 'Ends when the validation loss has not improved, and puts the best weights back.',
    strength: { of: 'patience', label: 'Patience in epochs', max: 60, whole: true },
  },
  dropout: {
    name: 'Dropout',
    says: 'Silences hidden units at random in every step of training.',
    strength: { of: 'rate', label: 'Share of units silenced', max: 0.95 },
  },
  l1: {
    name: 'L1 penalty',
    says: 'Adds λ·Σ|w| to the loss.',
    strength: { of: 'l1', label: 'Factor λ of L1', max: 1 },
  },
  l2: { name: 'L2 penalty', says: 'Adds λ·Σw² to the loss.', strength: { of: 'l2', label: 'Factor λ of L2', max: 1 } },
};

/** A switch for each remedy with its strength, and on how many images with how many seeds. */
export function RemedyChoice({ plan, onChange }: RemedyChoiceProps) {
  const { remedies, strengths, seeds, images } = plan;
  const toggle = (id: RemedyId, on: boolean) =>
    onChange({ ...plan, remedies: on ? [...remedies, id] : remedies.filter((other) => other !== id) });
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
                <NumberField
                  className={styles.strength}
                  label={strength.label}
                  value={strengths[strength.of]}
                  min={0}
                  max={strength.max}
                  whole={strength.whole ?? false}
                  onChange={(value) => onChange({ ...plan, strengths: { ...strengths, [strength.of]: value } })}
                />
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
          onChange={(value) => onChange({ ...plan, images: Number(value), epochs: value === '500' ? 40 : 60 })}
        />
        <div className={styles.seeds}>
          <span aria-hidden="true">Seeds</span>
          <NumberField
            label="Seeds"
            value={seeds}
            min={1}
            max={10}
            whole
            onChange={(next) => onChange({ ...plan, seeds: next })}
          />
        </div>
        <p className={styles.note}>At most {plan.epochs} epochs each.</p>
      </div>
    </div>
  );
}
