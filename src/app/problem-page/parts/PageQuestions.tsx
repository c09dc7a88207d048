import type { ReactNode } from 'react';
import { Questions } from '../../../ui/questions/Questions.tsx';
import { useProblemEntry } from '../problem-entry-context.ts';
import { Part } from './Part.tsx';
import styles from './parts.module.css';

/** What the assignment asks; the questions stand in problem.ts. */
export function PageQuestions({ children }: { readonly children?: ReactNode }) {
  const { id, problem } = useProblemEntry();
  return (
    <Part name="questions" title="Questions">
      {children && <div className={styles.prose}>{children}</div>}
      <Questions problemId={id} questions={problem.questions} />
    </Part>
  );
}
