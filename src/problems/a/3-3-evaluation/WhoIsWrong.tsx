import { useCallback, useMemo, useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import type { DigitOpinion } from '../../../ui/evaluation/OpenedExample.tsx';
import { WrongDigits } from '../../../ui/evaluation/WrongDigits.tsx';
import type { Evaluation } from './evaluation-store.ts';
import styles from './lab.module.css';
import { type Mistakes, mistakesOf, pairedDifference } from './mistakes.ts';
import type { Part } from './parts.ts';

interface WhoIsWrongProps {
  readonly evaluation: Evaluation;
  readonly part: Part;
  readonly ask: (pixels: Uint8Array) => Promise<readonly DigitOpinion[]>;
}

const titles: Readonly<Record<keyof Mistakes, string>> = {
  onlyMlp: 'Only the MLP is wrong',
  onlyCnn: 'Only the CNN is wrong',
  both: 'Both are wrong (shown is what the MLP says)',
};

/** The mistakes that only one model makes, and those of both, with what the comparison on the same images is worth. */
export function WhoIsWrong({ evaluation, part, ask }: WhoIsWrongProps) {
  const [shown, setShown] = useState<keyof Mistakes>('onlyMlp');
  const mlp = evaluation.judged.mlp[part];
  const cnn = evaluation.judged.cnn[part];
  const mistakes = useMemo(() => mistakesOf(mlp, cnn), [mlp, cnn]);
  const imageOf = useCallback((index: number) => mlp.indices[index] ?? 0, [mlp]);
  const count = (who: keyof Mistakes) => mistakes[who].length.toLocaleString('en-GB');
  return (
    <>
      <p className={styles.finding}>{inWords(mistakes, mlp.indices.length)}</p>
      <Segments
        legend="Wrong"
        options={[
          { value: 'onlyMlp', label: `MLP only (${count('onlyMlp')})` },
          { value: 'onlyCnn', label: `CNN only (${count('onlyCnn')})` },
          { value: 'both', label: `both (${count('both')})` },
        ]}
        value={shown}
        onChange={setShown}
      />
      <WrongDigits title={titles[shown]} examples={mistakes[shown]} imageOf={imageOf} ask={ask} />
    </>
  );
}

function inWords({ onlyMlp, onlyCnn }: Mistakes, n: number): string {
  const { difference, error } = pairedDifference(onlyMlp.length, onlyCnn.length, n);
  if (onlyMlp.length + onlyCnn.length === 0) return 'Both are right and wrong on the same images.';
  const better = difference >= 0 ? 'CNN' : 'MLP';
  const points = (share: number) => (100 * share).toFixed(2);
  const sure =
    Math.abs(difference) > 1.96 * error
      ? 'more than chance in the choice of the images explains'
      : 'no more than chance in the choice of the images explains';
  return `Both saw the same images, so only those count that one of them gets wrong alone. The ${better} is ahead by ${points(Math.abs(difference))} ± ${points(1.96 * error)} percentage points (95\u00a0%), ${sure}.`;
}
