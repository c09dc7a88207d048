/** A usual wrong answer and what to say about it. */
export interface Hint {
  /** A number in the question's units, or the id of a choice. */
  readonly answer: number | string;
  readonly says: string;
}

interface QuestionBase {
  /** Unique within the problem; answers are stored under it, so it never changes. */
  readonly id: string;
  /** The question in one or two sentences; TeX between dollar signs. */
  readonly asks: string;
  /** Shown only on a deliberate click. */
  readonly modelAnswer: string;
}

/** Answered by a number; fractions and expressions such as e^7/(2e^4+e^7) are accepted. */
export interface NumericQuestion extends QuestionBase {
  readonly kind: 'numeric';
  readonly answer: number;
  /** Absolute. */
  readonly tolerance: number;
  readonly unit?: string;
  readonly hints?: readonly Hint[];
}

/** Answered by picking one of several. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly answer: string;
  readonly hints?: readonly Hint[];
}

/** A usual wrong order, told by two items that stand the wrong way round in it, and what to say about it. */
export interface OrderHint {
  readonly when: { readonly before: string; readonly after: string };
  readonly says: string;
}

/** Answered by putting items into their order; they start shuffled, never right. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  readonly items: readonly { readonly id: string; readonly label: string }[];
  /** The ids of all items, in order. */
  readonly answer: readonly string[];
  /** The first that fits is given. */
  readonly hints?: readonly OrderHint[];
}

/** Answered in the reader's own words; never marked. */
export interface WrittenQuestion extends QuestionBase {
  readonly kind: 'written';
}

export type Question = NumericQuestion | ChoiceQuestion | OrderingQuestion | WrittenQuestion;
