import type { Experiment } from '../lab/experiment/experiment.ts';
import type { PublishedFigure } from '../ui/problem/problem-context.ts';
import type { Question } from '../ui/questions/question.ts';

/** A row of the table of settings in a statement. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** What a problem's folder says about itself; assignment, number and slug come from the folder's path. */
export interface Problem {
  readonly title: string;
  /** One sentence for lists and the landing page. */
  readonly summary: string;
  /** The course's code, e.g. "CS273A homework 4, problem 1.1". */
  readonly source: string;
  readonly settings: readonly Setting[];
  readonly experiments: Readonly<Record<string, Experiment>>;
  readonly questions: readonly Question[];
  readonly published: readonly PublishedFigure[];
}
