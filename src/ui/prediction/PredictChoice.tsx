import { useId } from 'react';
import type { ChoicePrediction, FieldValue } from '../../lab/experiment/experiment.ts';
import { Button } from '../controls/Button.tsx';
import styles from './prediction.module.css';

interface PredictChoiceProps {
  readonly predict: ChoicePrediction;
  readonly onKeep: (value: FieldValue) => void;
}

/** The outcomes to choose from; one press is the answer. */
export function PredictChoice({ predict, onKeep }: PredictChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choices} role="group" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        Your prediction
      </span>
      {predict.choices.map(({ value, label }) => (
        <Button key={label} onClick={() => onKeep(value)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
