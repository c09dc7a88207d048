import { useCallback, useEffect, useState } from 'react';
import { DigitImage } from '../dataset/DigitImage.tsx';
import type { Family } from '../pad/models-store.ts';
import { type Probabilities, ProbabilityBars } from '../pad/ProbabilityBars.tsx';
import type { DigitExample } from './digit-example.ts';
import styles from './evaluation.module.css';

/** What one model says of a digit. */
export interface DigitOpinion {
  readonly family: Family;
  readonly title: string;
  /** Ten probabilities. */
  readonly probabilities: ArrayLike<number>;
}

interface OpenedExampleProps {
  readonly example: DigitExample;
  readonly pixels: Uint8Array;
  readonly ask: (pixels: Uint8Array) => Promise<readonly DigitOpinion[]>;
}

/** One digit in large, with the bars of the models. */
export function OpenedExample({ example, pixels, ask }: OpenedExampleProps) {
  const opinions = useOpinions(example, pixels, ask);
  return (
    <div className={styles.opened}>
      <div className={styles.large}>
        <DigitImage pixels={pixels} name={`The ${example.truth} in large`} />
      </div>
      {typeof opinions === 'string' && <p>The models do not answer: {opinions}</p>}
      {opinions === null && <p role="status">Asking the models …</p>}
      {Array.isArray(opinions) &&
        opinions.map(({ family, title, probabilities }) => (
          <div key={title} className={styles.opinion}>
            <p>{title}</p>
            <FixedBars family={family} probabilities={probabilities} />
          </div>
        ))}
    </div>
  );
}

function FixedBars({ family, probabilities }: Pick<DigitOpinion, 'family' | 'probabilities'>) {
  const follow = useCallback(
    (paint: (probabilities: Probabilities) => void) => {
      paint(probabilities);
      return () => undefined;
    },
    [probabilities],
  );
  return <ProbabilityBars family={family} follow={follow} />;
}

function useOpinions(
  { index }: DigitExample,
  pixels: Uint8Array,
  ask: OpenedExampleProps['ask'],
): readonly DigitOpinion[] | string | null {
  const [found, setFound] = useState<readonly DigitOpinion[] | string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pixels are those of the image, and new ones at every drawing
  useEffect(() => {
    let isWanted = true;
    setFound(null);
    ask(pixels).then(
      (opinions) => isWanted && setFound(opinions),
      (error: Error) => isWanted && setFound(error.message),
    );
    return () => {
      isWanted = false;
    };
  }, [index, ask]);
  return found;
}
