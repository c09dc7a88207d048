import type { Experiment } from '../../lab/experiment/experiment.ts';
import { parseFieldValue } from '../../lab/experiment/fields.ts';
import { type PlannedRun, planRuns } from '../../lab/experiment/plan-runs.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { customForm, parseList } from './custom-form.ts';
import { experimentFor, type Plan, type PlanChoice, planOf, type Speed } from './plan-choice.ts';

/** A choice as a plan, or what is wrong with it. */
export interface Attempt {
  readonly plan?: Plan;
  readonly runs: readonly PlannedRun[];
  /** By dotted path: what is wrong with a field, in words. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Plans a choice without throwing: every field that cannot be read is named, then the first that cannot work. */
export function attemptPlan(experiment: Experiment, choice: PlanChoice, speed?: Speed): Attempt {
  const errors = choice.preset === 'custom' ? unreadable(experimentFor(experiment, choice), choice) : {};
  const planned = caught(() => {
    const plan = planOf(experiment, choice, speed);
    return { plan, runs: planRuns(plan.experiment, plan) };
  });
  if (planned instanceof SpecError) return { runs: [], errors: { [planned.field]: reasonOf(planned), ...errors } };
  return { ...planned, errors };
}

function unreadable(experiment: Experiment, { fields }: PlanChoice): Readonly<Record<string, string>> {
  const form = caught(() => customForm(experiment, fields));
  if (form instanceof SpecError) return { [form.field]: reasonOf(form) };
  return Object.fromEntries(
    form.fields.flatMap(({ path, text, varied, optional }) => {
      if (optional && text.trim() === '') return [];
      const parse = (item: string) => parseFieldValue(form.draft, path, item);
      const read = caught(() => (varied ? parseList(text, parse, path) : parse(text)));
      return read instanceof SpecError ? [[path, reasonOf(read)]] : [];
    }),
  );
}

function caught<T>(work: () => T): T | SpecError {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof SpecError) return thrown;
    throw thrown;
  }
}

/** The message without the field's name in front: it stands beside the field. */
function reasonOf({ field, message }: SpecError): string {
  return message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
}
