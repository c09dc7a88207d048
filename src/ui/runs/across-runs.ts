import type { RunState } from '../../lab/experiment/run-state.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { dataTitle, groupRuns, type RunGroup } from './run-groups.ts';

/** Runs on the same images: what has to be equal for curves of different problems to be comparable. */
export interface Footing {
  readonly key: string;
  /** "5,000 images of MNIST, validated on 10,000 held-back ones". */
  readonly label: string;
  /** The numbers of the problems that have runs on it: "B4". */
  readonly problems: readonly string[];
}

/** The footings of some sweeps: that of the most problems first, of equals the latest. */
export function footingsOf(sweeps: readonly Sweep[]): readonly Footing[] {
  const found = new Map<string, { label: string; problems: Set<string> }>();
  for (const { number, runs } of sweeps) {
    for (const run of runs) {
      const key = footingOf(run);
      const footing = found.get(key) ?? { label: footingInWords(run), problems: new Set<string>() };
      footing.problems.add(number);
      found.set(key, footing);
    }
  }
  return [...found]
    .map(([key, { label, problems }]) => ({ key, label, problems: [...problems].sort() }))
    .sort((a, b) => b.problems.length - a.problems.length);
}

/** The runs on one footing, grouped over all problems and named by theirs: "B6, momentum 0.9". */
export function groupsAcross(sweeps: readonly Sweep[], footing: string): readonly RunGroup[] {
  const numbers = new Map(sweeps.flatMap(({ number, runs }) => runs.map(({ id }) => [id, number])));
  const numberOf = ({ id }: RunState) => numbers.get(id) ?? '';
  // In the order of the problems, so that a setting several of them have goes by the first.
  const ordered = [...sweeps].sort((a, b) => a.number.localeCompare(b.number));
  const runs = ordered.flatMap((sweep) => sweep.runs.filter((run) => footingOf(run) === footing));
  return groupRuns([{ runs }]).map((group) => {
    const first = group.runs.map(numberOf).sort()[0];
    return { ...group, label: `${first}, ${group.label}` };
  });
}

function footingOf({ spec: { data }, dataset }: RunState): string {
  return JSON.stringify([dataset, data]);
}

function footingInWords({ spec: { data }, dataset }: RunState): string {
  const { trainSize, validation } = data;
  const count = (n: number) => n.toLocaleString('en-GB');
  const judged =
    validation === 'test'
      ? 'validated on the test images'
      : validation === 'none'
        ? 'without validation'
        : `validated on ${count(validation.count)} held-back ones`;
  return `${count(trainSize)} images of ${dataTitle(dataset)}, ${judged}`;
}
