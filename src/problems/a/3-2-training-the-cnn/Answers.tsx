import { useCallback, useEffect, useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { AnswerColumn } from '../../../ui/pad/AnswerColumn.tsx';
import type { PaintBars } from '../../../ui/pad/ProbabilityBars.tsx';
import { usePadSession } from '../../../ui/pad/session-context.ts';
import styles from './lab.module.css';
import type { LookedAt } from './useLookedAt.ts';

type Trained = 'cnn' | 'mlp';

/** What the learning network takes the digit on the pad for, beside a trained one. */
export function Answers({ lookedAt }: { readonly lookedAt: LookedAt }) {
  const session = usePadSession();
  const [chosen, choose] = useState<Trained>();
  const { snapshot, isOwn } = lookedAt;
  // The published CNN beside itself would say nothing.
  const beside = chosen ?? (isOwn ? 'cnn' : 'mlp');
  useEffect(() => {
    session.choose({ mlp: `${beside}-published` });
  }, [session, beside]);
  return (
    <>
      <div className={styles.columns}>
        <AnswerColumn
          title={snapshot ? 'CNN, learning' : isOwn ? 'Your CNN' : 'CNN as published'}
          note={snapshot ? `after ${snapshot.step.toLocaleString('en-GB')} batches` : 'after training'}
          name="Learning CNN"
          family="cnn"
          follow={useAnswer(lookedAt.model)}
        />
        <AnswerColumn
          title={beside === 'cnn' ? 'CNN, trained' : 'MLP, trained'}
          note="as published"
          name={`Trained ${beside === 'cnn' ? 'CNN' : 'MLP'}`}
          family={beside}
          follow={useAnswer(`${beside}-published`)}
        />
      </div>
      <Segments
        legend="Beside"
        options={[
          { value: 'cnn', label: 'trained CNN' },
          { value: 'mlp', label: 'trained MLP' },
        ]}
        value={beside}
        onChange={choose}
      />
    </>
  );
}

function useAnswer(model: string): (paint: PaintBars) => () => void {
  const session = usePadSession();
  return useCallback(
    (paint: PaintBars) =>
      session.onSeen((seen) => paint(seen?.opinions.find((opinion) => opinion.model === model)?.probabilities ?? null)),
    [session, model],
  );
}
