import { useMemo } from 'react';
import { DigitExamples } from './DigitExamples.tsx';
import { type DigitExample, surestFirst } from './digit-example.ts';
import type { DigitOpinion } from './OpenedExample.tsx';

interface WrongDigitsProps {
  /** Whose mistakes: "Mistakes of the CNN". */
  readonly title: string;
  /** Right ones among them are left out. */
  readonly examples: readonly DigitExample[];
  /** How many mistakes there are, where only some are listed. */
  readonly total?: number;
  readonly imageOf: (index: number) => number;
  readonly ask?: ((pixels: Uint8Array) => Promise<readonly DigitOpinion[]>) | undefined;
}

/** The digits a model gets wrong, those of which it was surest first. */
export function WrongDigits({ title, examples, total, imageOf, ask }: WrongDigitsProps) {
  const wrong = useMemo(() => surestFirst(examples.filter(({ truth, predicted }) => truth !== predicted)), [examples]);
  return <DigitExamples title={title} examples={wrong} total={total ?? wrong.length} imageOf={imageOf} ask={ask} />;
}
