import { createContext, useContext } from 'react';
import type { Experiment, FigureSource } from '../../lab/experiment/experiment.ts';

/** A figure somebody else obtained, as a problem states it. */
export interface PublishedFigure {
  readonly label: string;
  readonly value: string;
  /** `published`: printed in the assignment's solution; `measured`: computed again with the reference libraries on MNIST. */
  readonly source: 'published' | 'measured';
  readonly note?: string;
  /** A published figure, computed again with the reference libraries. */
  readonly measured?: string;
  /** How far from the measured (else the given) figure a reproduction may lie: published figures are single runs. */
  readonly within?: number;
  /** Which of the reader's own runs gives the figure to compare with. */
  readonly own?: FigureSource;
}

/** What parts of a problem's page may know of the problem they stand in. */
export interface ProblemFacts {
  /** "a/2-2-optimisation-curves" */
  readonly id: string;
  /** "A2.2" */
  readonly number: string;
  readonly experiments: Readonly<Record<string, Experiment>>;
  readonly published: readonly PublishedFigure[];
}

/** The problem whose page is shown; null outside a problem page. */
export const ProblemContext = createContext<ProblemFacts | null>(null);

/** The problem this part stands in; throws outside a problem page, which is an author's mistake. */
export function useProblem(): ProblemFacts {
  const facts = useContext(ProblemContext);
  if (!facts) throw new Error('useProblem: this part belongs on a problem page');
  return facts;
}
