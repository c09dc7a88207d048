import type { StopSpec } from './spec.ts';

/** What a stop rule looks at after an epoch. */
export interface EpochLosses {
  readonly loss: number;
  readonly validationLoss?: number;
}

/** What a stop rule says after an epoch. */
export interface Verdict {
  readonly stop: boolean;
  /** Whether this is the best epoch so far by the rule's own measure. */
  readonly best: boolean;
}

/** Answers after every epoch whether training ends here. `state` and `restore` carry its memory over a break. */
export interface StopRule {
  after(epoch: EpochLosses): Verdict;
  state(): StopState;
}

/** The memory of a stop rule. */
export interface StopState {
  readonly best: number;
  readonly withoutImprovement: number;
}

const fresh: StopState = { best: Number.POSITIVE_INFINITY, withoutImprovement: 0 };

/** The stop rule of a spec, going on from `state`. */
export function createStopRule(spec: StopSpec, state: StopState = fresh): StopRule {
  let { best, withoutImprovement } = state;
  const judge = judges[spec.rule] as (spec: StopSpec, memory: StopState, epoch: EpochLosses) => Judged;
  return {
    after: (epoch) => {
      const judged = judge(spec, { best, withoutImprovement }, epoch);
      const isBest = judged.best < best;
      ({ best, withoutImprovement } = judged);
      return { stop: judged.stop, best: isBest };
    },
    state: () => ({ best, withoutImprovement }),
  };
}

interface Judged extends StopState {
  readonly stop: boolean;
}

type Rule<Name extends StopSpec['rule']> = Extract<StopSpec, { rule: Name }>;

const judges: {
  readonly [Name in StopSpec['rule']]: (spec: Rule<Name>, memory: StopState, epoch: EpochLosses) => Judged;
} = {
  epochs: (_, memory) => ({ ...memory, stop: false }),
  // scikit-learn's _update_no_improvement_count and its test in _fit_stochastic, the strict ">" included.
  sklearn: ({ tolerance, patience }, memory, { loss }) => {
    const withoutImprovement = loss > memory.best - tolerance ? memory.withoutImprovement + 1 : 0;
    return { best: Math.min(memory.best, loss), withoutImprovement, stop: withoutImprovement > patience };
  },
  // Keras's EarlyStopping: an epoch that is not better counts, and `patience` of them in a row end the run.
  earlyStopping: ({ patience }, memory, { validationLoss = Number.POSITIVE_INFINITY }) => {
    const better = validationLoss < memory.best;
    const withoutImprovement = better ? 0 : memory.withoutImprovement + 1;
    return {
      best: better ? validationLoss : memory.best,
      withoutImprovement,
      stop: withoutImprovement >= Math.max(1, patience),
    };
  },
};
