import * as v from 'valibot';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { validatesOnTest } from '../../lab/experiment/held-back.ts';
import { attemptPlan } from '../experiment/attempt-plan.ts';
import { customForm } from '../experiment/custom-form.ts';
import { experimentFor, type PlanChoice, quickFields, textsOf } from '../experiment/plan-choice.ts';
import { mostSeeds } from '../experiment/seeds.ts';
import type { Sweep } from '../experiment/sweep.ts';

/** What a link to a run says. */
export interface SharedRun {
  /** The experiment's name in problem.ts. */
  readonly experiment: string;
  readonly choice: PlanChoice;
  /** The data it ran on. */
  readonly dataset: string | undefined;
}

const seed = v.pipe(v.string(), v.regex(/^\d{1,10}$/, 'seed: should be a whole number'));
const headSchema = v.object({
  run: v.pipe(v.string(), v.maxLength(60)),
  preset: v.picklist(['quick', 'published', 'custom'], 'preset: should be quick, published or custom'),
  seed,
  seeds: v.optional(
    v.pipe(
      v.string(),
      v.toNumber(),
      v.integer('seeds: should be a whole number'),
      v.minValue(1, 'seeds: should be at least 1'),
      v.maxValue(mostSeeds, `seeds: should be at most ${mostSeeds}`),
    ),
    '1',
  ),
  validation: v.optional(v.literal('test', 'validation: can only be test')),
  data: v.optional(v.picklist(['mnist', 'builtin', 'cifar10'], 'data: should be mnist, builtin or cifar10')),
});
const heads: readonly string[] = Object.keys(headSchema.entries);
const longestText = 200;

/** What a link says, or what is wrong with it. */
export type ReadLink = SharedRun | { readonly problem: string };

/** The part of an address behind the question mark that stands for a choice: "run=curves&preset=custom&seed=7&epochs=3". */
export function writeRunLink({ experiment, choice, dataset }: SharedRun): string {
  const { preset, seed: first, seeds, fields, testAsValidation } = choice;
  const query = new URLSearchParams({ run: experiment, preset, seed: first });
  if (seeds > 1) query.set('seeds', String(seeds));
  if (testAsValidation) query.set('validation', 'test');
  if (dataset) query.set('data', dataset);
  if (preset === 'custom')
    for (const [path, text] of Object.entries(fields)) query.set(path, text.replaceAll(', ', ','));
  // Commas are safe here, and lists are easier to read with them.
  return query.toString().replaceAll('%2C', ',');
}

/** What a link says, or what is wrong with it in words; undefined where the address says nothing of a run. */
export function readRunLink(search: string, experiments: Readonly<Record<string, Experiment>>): ReadLink | undefined {
  const query = new URLSearchParams(search);
  if (!query.has('run')) return undefined;
  const entries = [...query];
  const parsed = v.safeParse(headSchema, Object.fromEntries(entries.filter(([key]) => heads.includes(key))));
  if (!parsed.success) return { problem: wordsOf(parsed.issues[0]) };
  const { run, preset, seeds, data, validation } = parsed.output;
  const experiment = Object.hasOwn(experiments, run) ? experiments[run] : undefined;
  if (!experiment) return { problem: `this page has no experiment called “${run.slice(0, 60)}”` };
  const fields = Object.fromEntries(entries.filter(([key]) => !heads.includes(key)));
  const choice = {
    preset,
    seed: parsed.output.seed,
    seeds,
    fields: preset === 'custom' ? fields : quickFields(experiment),
    ...(validation && { testAsValidation: true }),
  };
  const problem = problemOf(experiment, choice);
  return problem === undefined ? { experiment: run, choice, dataset: data } : { problem };
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  return issue.received === 'undefined' ? `${field} is missing` : issue.message;
}

function problemOf(experiment: Experiment, choice: PlanChoice): string | undefined {
  const long = Object.entries(choice.fields).find(
    ([path, text]) => path.length > longestText || text.length > longestText,
  );
  if (long) return `${long[0].slice(0, 40)}: is too long`;
  const { errors } = attemptPlan(experiment, choice);
  const wrong = Object.entries(errors)[0];
  if (wrong) return `${wrong[0]}: ${wrong[1]}`;
  if (choice.preset !== 'custom') return undefined;
  const known = new Set([
    'sample',
    ...customForm(experimentFor(experiment, choice), choice.fields).fields.map(({ path }) => path),
  ]);
  const unknown = Object.keys(choice.fields).find((path) => !known.has(path));
  return unknown === undefined ? undefined : `${unknown.slice(0, 60)}: there is no such setting here`;
}

/** The choice that makes the same runs again: the preset where nothing else was changed, or every change written out. */
export function choiceOfSweep(experiment: Experiment, sweep: Sweep): PlanChoice {
  const { preset, changes, vary, seeds, sample } = sweep;
  const { seed: changed, ...rest } = changes;
  const first = seeds?.[0] ?? changed ?? sweep.runs[0]?.spec.seed ?? 0;
  const onTest = validatesOnTest(experiment) && !sweep.holdBack;
  const base = { seed: String(first), seeds: seeds?.length ?? 1, ...(onTest && { testAsValidation: true }) };
  const isPreset = Object.keys(rest).length === 0 && !vary && !sample;
  if (isPreset) return { ...base, preset, fields: quickFields(experiment) };
  const fields = {
    ...(preset === 'quick' ? quickFields(experiment) : {}),
    ...textsOf(rest),
    ...Object.fromEntries((vary ?? []).map(({ field, values }) => [field, values.join(', ')])),
    ...(sample ? { sample: String(sample) } : {}),
  };
  return { ...base, preset: 'custom', fields };
}
