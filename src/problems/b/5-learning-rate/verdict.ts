import type { RunState } from '../../../lab/experiment/run-state.ts';

/** What a run looks like from its figures. */
export type VerdictKind = 'pending' | 'diverged' | 'stuck' | 'slow' | 'learning';

/** A verdict and what it rests on, in sentences. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly evidence: readonly string[];
}

type Judged = Pick<RunState, 'status' | 'step' | 'epochs' | 'untrained'> & {
  readonly spec: Pick<RunState['spec'], 'batchSize'>;
};

/** The loss of a network that gives each of ten digits the same probability, in nats. */
export const chanceLoss = Math.LN10;

/** Nearer to chance than this, in nats, a loss has learnt nothing worth the name. */
const nearChance = 0.1;

/**
 * The gradient's norm that is left when no hidden unit answers: only the output biases have a gradient, the mean of
 * p − y over a batch of B, and at p = 1/10 that is √(0.9/B) from the luck of the batch alone.
 */
export function biasNoise(batchSize: number): number {
  return Math.sqrt(0.9 / batchSize);
}

/** Above so many times the noise of the output biases, a gradient says something about the hidden weights. */
const aboveNoise = 4;

/** Tells the diverged, the stuck, the slow and the learning apart: from the loss, its trend and the gradient's norm. */
export function verdictOf(run: Judged): Verdict {
  const last = run.epochs.at(-1);
  if (run.status === 'diverged') {
    return { kind: 'diverged', evidence: [`At step ${count(run.step)} the loss stopped being a number.`] };
  }
  if (!last) return { kind: 'pending', evidence: ['A verdict needs at least one epoch.'] };
  const loss = last.dataLoss ?? last.loss;
  if (loss > 2 * chanceLoss) {
    const says = `The loss is ${loss.toFixed(2)}, far above the ${chanceLoss.toFixed(3)} of mere guessing: each step leads further away.`;
    return { kind: 'diverged', evidence: [says] };
  }
  const norm = last.gradientNorm;
  const noise = biasNoise(run.spec.batchSize);
  const isQuiet = norm !== undefined && norm < aboveNoise * noise;
  if (loss > chanceLoss - nearChance && isQuiet) return stuck(loss, norm, noise);
  const trend = trendOf(run);
  if (loss > chanceLoss + nearChance) return aboveChance({ loss, norm, noise, trend });
  const isNear = loss > chanceLoss - nearChance;
  if (isNear || (trend?.isStraight && loss > chanceLoss / 4)) return slow({ loss, norm, noise, trend });
  return { kind: 'learning', evidence: learningEvidence(loss, trend) };
}

/** Nats an epoch: a loss above guessing that falls by less has come to rest. */
const stillFalling = 0.05;

/** A loss above that of guessing: on its way down, at rest, or not to be told yet. */
function aboveChance(figures: Slow): Verdict {
  const { loss, trend } = figures;
  const above = `The loss is ${loss.toFixed(2)}, above the ${chanceLoss.toFixed(3)} of mere guessing`;
  if (!trend) return { kind: 'pending', evidence: [`${above}; two more epochs will tell.`] };
  if (trend.late > stillFalling) return slow(figures);
  return { kind: 'stuck', evidence: [`${above}, and it does not go on falling.`] };
}

function stuck(loss: number, norm: number, noise: number): Verdict {
  return {
    kind: 'stuck',
    evidence: [
      `The loss is ${loss.toFixed(3)}; guessing gives ln 10 = ${chanceLoss.toFixed(3)}.`,
      `The gradient’s norm is ${norm.toPrecision(2)}. The ten output biases alone would give about ${noise.toPrecision(2)}, from the luck of the batch: next to nothing comes from the hidden weights.`,
    ],
  };
}

/** So many times the first fall, and a loss no longer falls along a straight line but ever faster. */
const gathering = 1.25;

interface Slow {
  readonly loss: number;
  readonly norm: number | undefined;
  readonly noise: number;
  readonly trend: Trend | undefined;
}

function slow({ loss, norm, noise, trend }: Slow): Verdict {
  const slope =
    norm === undefined
      ? []
      : [
          `The gradient’s norm is ${norm.toPrecision(2)}, ${(norm / noise).toFixed(0)} times the noise: there is a slope.`,
        ];
  const quickens = trend !== undefined && trend.late > gathering * trend.early;
  const course = trend?.isStraight ? (quickens ? ': it gathers speed' : ': nearly a straight line') : '';
  const falling =
    trend && trend.late > 0
      ? [
          `The loss falls by ${trend.late.toPrecision(2)} an epoch now, after ${trend.early.toPrecision(2)} at first${course}.`,
        ]
      : [];
  return { kind: 'slow', evidence: [`The loss is still ${loss.toFixed(3)}.`, ...slope, ...falling] };
}

function learningEvidence(loss: number, trend: Trend | undefined): readonly string[] {
  const below = `The loss is ${loss.toPrecision(3)}, well below the ${chanceLoss.toFixed(3)} of guessing.`;
  if (!trend) return [below];
  const { early, late } = trend;
  if (late <= 0) return [below, 'It no longer falls.'];
  if (early <= 0) return [below, `It falls by ${late.toPrecision(2)} an epoch now.`];
  const flattens = late < early ? ': the curve flattens' : '';
  return [below, `It fell by ${early.toPrecision(2)} an epoch at first and by ${late.toPrecision(2)} now${flattens}.`];
}

interface Trend {
  /** Mean fall per epoch in the first and in the last half. */
  readonly early: number;
  readonly late: number;
  readonly isStraight: boolean;
}

/** How the loss fell over the epochs; undefined before there are three. */
function trendOf({ epochs }: Judged): Trend | undefined {
  const losses = epochs.map(({ loss, dataLoss }) => dataLoss ?? loss);
  if (losses.length < 3) return undefined;
  const middle = Math.floor((losses.length - 1) / 2);
  const at = (i: number) => losses.at(i) as number;
  const early = (at(0) - at(middle)) / middle;
  const late = (at(middle) - at(-1)) / (losses.length - 1 - middle);
  return { early, late, isStraight: early > 0 && late > 0.6 * early };
}

const count = (n: number) => n.toLocaleString('en-GB');
