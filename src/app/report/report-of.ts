import type { CatalogEntry } from '../../problems/build-catalog.ts';
import { answerKey } from '../../ui/questions/answers-store.ts';
import { checkAnswer } from '../../ui/questions/check-answer.ts';
import { readOrder } from '../../ui/questions/order.ts';
import type { Question } from '../../ui/questions/question.ts';
import { collaborationKey, type Work, type WorkSweep } from './work.ts';

type Entry = CatalogEntry<unknown>;

/** How an answer stands: written answers are never marked. */
export type AnswerState = 'missing' | 'unchecked' | 'right' | 'wrong' | 'written';

/** A question with what was answered. */
export interface ReportedAnswer {
  readonly place: number;
  readonly question: Question;
  /** As the reader gave it; a choice in its words, an order with a numbered line for each item. */
  readonly text: string;
  readonly state: AnswerState;
}

/** An experiment with the sweeps made of it. */
export interface ReportedExperiment {
  readonly name: string;
  readonly title: string;
  /** The sweep shown in full; absent where nothing was run. */
  readonly shown?: WorkSweep;
  /** All others, latest first. */
  readonly others: readonly WorkSweep[];
}

/** One problem's part of a report. */
export interface ReportedProblem {
  readonly entry: Entry;
  readonly answers: readonly ReportedAnswer[];
  readonly experiments: readonly ReportedExperiment[];
}

/** A gap, and where it can be closed. */
export interface Missing {
  /** Where it lies; absent where it is the report's own. */
  readonly at?: { readonly problem: Entry; readonly part: 'questions' | 'lab' };
  readonly says: string;
}

/** Everything a report shows, in order. */
export interface Report {
  readonly problems: readonly ReportedProblem[];
  readonly collaboration: string;
  readonly missing: readonly Missing[];
}

/** The report of a work over the problems of its assignment; verdicts are found again, whatever the file says. */
export function reportOf(work: Work, entries: readonly Entry[]): Report {
  const problems = entries.map((entry) => ({
    entry,
    answers: entry.problem.questions.map((question, i) => reportedAnswer(work, entry.id, { question, place: i + 1 })),
    experiments: Object.entries(entry.problem.experiments).map(([name, { title }]) => ({
      name,
      title,
      ...chooseShown(work.sweeps.filter(({ problem, experiment }) => problem === entry.id && experiment === name)),
    })),
  }));
  const collaboration = work.answers[collaborationKey(work.assignment)]?.text.trim() ?? '';
  return { problems, collaboration, missing: missingOf(work, problems, collaboration) };
}

function reportedAnswer(work: Work, problem: string, { question, place }: Pick<ReportedAnswer, 'question' | 'place'>) {
  const answer = work.answers[answerKey(problem, question.id)];
  const given = answer?.text.trim() ?? '';
  if (!given) return { place, question, text: '', state: 'missing' as const };
  if (question.kind === 'written') return { place, question, text: given, state: 'written' as const };
  const text = inWords(question, given);
  // A question may be answered without having been checked: that is for the reader to do.
  if (!answer?.verdict) return { place, question, text, state: 'unchecked' as const };
  const { verdict } = checkAnswer(question, given);
  return { place, question, text, state: verdict === 'unclear' ? ('unchecked' as const) : verdict };
}

function inWords(question: Question, given: string): string {
  if (question.kind === 'choice') return question.choices.find(({ id }) => id === given)?.label ?? given;
  if (question.kind !== 'ordering') return given;
  const labelOf = (id: string) => question.items.find((item) => item.id === id)?.label;
  return (
    readOrder(question, given)
      ?.map((id, i) => `${i + 1}. ${labelOf(id)}`)
      .join('\n') ?? given
  );
}

/** The latest finished sweep with the published settings; otherwise the latest that got anywhere. */
function chooseShown(sweeps: readonly WorkSweep[]): Pick<ReportedExperiment, 'shown' | 'others'> {
  const finished = sweeps.filter(isFinished);
  const shown =
    finished.find(isAsPublished) ??
    finished[0] ??
    sweeps.find(({ runs }) => runs.some(({ epochs }) => epochs.length > 0));
  return { ...(shown && { shown }), others: sweeps.filter((sweep) => sweep !== shown) };
}

const isFinished = ({ runs }: WorkSweep) => runs.every(({ status }) => status === 'finished' || status === 'diverged');

/** Whether a sweep has the published settings; the seed may be the reader's own. */
export function isAsPublished({ preset, changes, sample, ownAxes, holdBack }: WorkSweep): boolean {
  if (preset !== 'published' || sample !== undefined || ownAxes || holdBack) return false;
  return Object.keys(changes).every((field) => field === 'seed');
}

function missingOf(work: Work, problems: readonly ReportedProblem[], collaboration: string): readonly Missing[] {
  const report = (says: string): Missing => ({ says });
  return [
    ...(work.name ? [] : [report('The name is not filled in.')]),
    ...problems.flatMap(missingIn),
    ...(collaboration ? [] : [report('The statement of collaboration is empty.')]),
  ];
}

function missingIn({ entry, answers, experiments }: ReportedProblem): readonly Missing[] {
  const at = (state: AnswerState) => answers.filter((answer) => answer.state === state).map(({ place }) => place);
  const gaps = [
    [at('missing'), 'not answered'],
    [at('unchecked'), 'answered but not checked'],
    [at('wrong'), 'not right yet'],
  ] as const;
  return [
    ...gaps
      .filter(([places]) => places.length > 0)
      .map(
        ([places, what]): Missing => ({
          at: { problem: entry, part: 'questions' },
          says: `${questions(places)} ${what}.`,
        }),
      ),
    ...experiments
      .filter(({ shown }) => !shown || !isFinished(shown))
      .map(({ title, shown }): Missing => {
        const says = `“${title}” ${shown ? 'has no run that went to its end.' : 'has not been run.'}`;
        return { at: { problem: entry, part: 'lab' }, says };
      }),
  ];
}

/** "Question 2 is", "Questions 2, 3 and 5 are". */
function questions(places: readonly number[]): string {
  if (places.length === 1) return `Question ${places[0]} is`;
  return `Questions ${places.slice(0, -1).join(', ')} and ${places.at(-1)} are`;
}
