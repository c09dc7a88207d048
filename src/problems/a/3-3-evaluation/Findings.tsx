import { useCallback, useMemo, useState } from 'react';
import { classReports, confusionMatrix } from '../../../numerics/metrics/confusion-matrix.ts';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { ClassReport } from '../../../ui/evaluation/ClassReport.tsx';
import { ConfusionExplorer } from '../../../ui/evaluation/ConfusionExplorer.tsx';
import { allExamples } from '../../../ui/evaluation/digit-example.ts';
import type { DigitOpinion } from '../../../ui/evaluation/OpenedExample.tsx';
import { familyNames } from '../../../ui/pad/families.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { Seal } from '../../../ui/vault/SealedFigure.tsx';
import { useVault } from '../../../ui/vault/useVault.ts';
import { clipsFor, type Evaluation } from './evaluation-store.ts';
import styles from './lab.module.css';
import { type Part, parts } from './parts.ts';
import type { ModelName } from './printed-table.ts';
import { WhoIsWrong } from './WhoIsWrong.tsx';

interface FindingsProps {
  readonly session: PadSession;
  readonly evaluation: Evaluation;
  readonly seals: readonly string[];
}

/** Confusion matrix, report per digit and the mistakes of both models, for one part at a time. */
export function Findings({ session, evaluation, seals }: FindingsProps) {
  const { id } = useProblem();
  const { opened } = useVault(id, seals);
  const [part, setPart] = useState<Part>('validation');
  const [name, setName] = useState<ModelName>('cnn');
  const ask = useAsk(session, evaluation);
  const sealed = part === 'test' && !opened;
  return (
    <>
      <Segments
        legend="Images"
        options={parts.map((value) => ({ value, label: value }))}
        value={part}
        onChange={setPart}
      />
      {sealed ? (
        <p className={styles.words}>
          <Seal /> Open the test set above to see its images.
        </p>
      ) : (
        <>
          <section className={styles.section} aria-labelledby="confusion-title">
            <h3 id="confusion-title">What is taken for what</h3>
            <Segments
              legend="Model"
              options={(['mlp', 'cnn'] as const).map((value) => ({ value, label: familyNames[value] }))}
              value={name}
              onChange={setName}
            />
            <OneModel {...{ evaluation, part, name, ask }} />
          </section>
          <section className={styles.section} aria-labelledby="wrong-title">
            <h3 id="wrong-title">Who gets what wrong</h3>
            <WhoIsWrong {...{ evaluation, part, ask }} />
          </section>
        </>
      )}
    </>
  );
}

type Ask = (pixels: Uint8Array) => Promise<readonly DigitOpinion[]>;

interface OneModelProps {
  readonly evaluation: Evaluation;
  readonly part: Part;
  readonly name: ModelName;
  readonly ask: Ask;
}

function OneModel({ evaluation, part, name, ask }: OneModelProps) {
  const judged = evaluation.judged[name][part];
  const matrix = useMemo(() => confusionMatrix(judged.labels, judged.predicted, 10), [judged]);
  const classes = useMemo(() => classReports(matrix), [matrix]);
  const examples = useMemo(() => allExamples(judged), [judged]);
  const imageOf = useCallback((index: number) => judged.indices[index] ?? 0, [judged]);
  const words = `${familyNames[name]} on the ${judged.indices.length.toLocaleString('en-GB')} ${part} images`;
  return (
    <div className={styles.pair}>
      <ConfusionExplorer key={words} caption={words} {...{ matrix, examples, imageOf, ask }} />
      <ClassReport caption={`Digit by digit: ${words}`} classes={classes} />
    </div>
  );
}

/** Both models' bars for a digit that is opened. */
function useAsk(session: PadSession, { models, dataset }: Evaluation): Ask {
  return useCallback(
    (digits) =>
      Promise.all(
        (['mlp', 'cnn'] as const).map(async (family) => {
          const model = models[family];
          const probabilities = await session.predict({ model, digits, clip: clipsFor(model, dataset) });
          return { family, title: familyNames[family], probabilities };
        }),
      ),
    [session, models, dataset],
  );
}
