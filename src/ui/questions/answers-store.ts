import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { keep, readAll } from '../storage/database.ts';

/** What a reader answered, and whether a check found it right; a change of text takes the verdict away. */
export interface Answer {
  readonly text: string;
  readonly verdict?: 'right' | 'wrong';
  /** Milliseconds since 1970 of the last change: the newest wins between tabs. */
  readonly at: number;
}

/** All answers by `answerKey`, and how far the keeping of the latest changes is. */
export interface AnswersState {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly saving: Readonly<Record<string, 'saving' | 'saved'>>;
}

/** What tabs tell each other: an answer was kept, or all were deleted. */
export type AnswersNews = { readonly key: string; readonly answer: Answer } | 'cleared';

/** What the store stands on: storage, the other tabs and the clock. */
export interface AnswersGround {
  readonly keep: (key: string, answer: Answer) => Promise<void>;
  readonly readAll: () => Promise<ReadonlyMap<string, Answer>>;
  /** Hears what other tabs did; the function given back tells them what this one did. */
  readonly connect: (hear: (news: AnswersNews) => void) => (news: AnswersNews) => void;
  readonly now: () => number;
}

/** The answers and the things that can be done with them. */
export interface Answers {
  readonly use: UseBoundStore<StoreApi<AnswersState>>;
  /** Reads what was kept; called once, later calls give the same promise. */
  readonly load: () => Promise<void>;
  readonly set: (key: string, text: string, verdict?: 'right' | 'wrong') => void;
  /** Empties the store here and in every tab; what is on disk is deleted by whoever asked for it. */
  readonly clear: () => void;
}

/** Where an answer is kept: under the problem's folder and the question's id. */
export function answerKey(problemId: string, questionId: string): string {
  return `${problemId}#${questionId}`;
}

/** Answers over some ground; the app uses `answers`, tests bring their own ground. */
export function createAnswers(ground: AnswersGround): Answers {
  const use = create<AnswersState>()(() => ({ answers: {}, saving: {} }));

  const accept = (key: string, answer: Answer) => {
    const current = use.getState().answers[key];
    if (current && current.at >= answer.at) return;
    use.setState(({ answers }) => ({ answers: { ...answers, [key]: answer } }));
  };
  const empty = () => use.setState({ answers: {}, saving: {} });
  const tell = ground.connect((news) => (news === 'cleared' ? empty() : accept(news.key, news.answer)));
  const mark = (key: string, state: 'saving' | 'saved') =>
    use.setState(({ saving }) => (saving[key] === state ? {} : { saving: { ...saving, [key]: state } }));

  // One write at a time per answer; what was typed meanwhile is written next, so every keystroke is kept at once.
  const write = async (key: string): Promise<void> => {
    const answer = use.getState().answers[key];
    if (!answer) return;
    await ground.keep(key, answer);
    tell({ key, answer });
    if (use.getState().answers[key] === answer) mark(key, 'saved');
    else await write(key);
  };

  let loading: Promise<void> | undefined;
  return {
    use,
    load() {
      loading ??= ground.readAll().then((kept) => {
        for (const [key, answer] of kept) accept(key, answer);
      });
      return loading;
    },
    set(key, text, verdict) {
      const { answers, saving } = use.getState();
      const answer: Answer = {
        text,
        at: Math.max(ground.now(), (answers[key]?.at ?? 0) + 1),
        ...(verdict && { verdict }),
      };
      use.setState({ answers: { ...answers, [key]: answer } });
      if (saving[key] === 'saving') return;
      mark(key, 'saving');
      void write(key);
    },
    clear() {
      empty();
      tell('cleared');
    },
  };
}

/** The reader's answers. */
export const answers: Answers = createAnswers({
  keep: (key, answer) => keep('answers', key, answer),
  readAll: () => readAll<Answer>('answers'),
  connect(hear) {
    if (typeof BroadcastChannel === 'undefined') return () => {};
    const channel = new BroadcastChannel('inkling.answers');
    channel.addEventListener('message', ({ data }: MessageEvent<AnswersNews>) => hear(data));
    return (news) => channel.postMessage(news);
  },
  now: () => Date.now(),
});
