import { useEffect, useState } from 'react';
import { entropyBits } from '../../../numerics/metrics/entropy.ts';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { families, familyNames } from '../../../ui/pad/families.ts';
import type { Family } from '../../../ui/pad/models-store.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useComparison } from './comparison-store.ts';
import { publishedEntropies } from './published-probabilities.ts';

type Predictions = Readonly<Record<Family, Float32Array>>;

/** The printed probabilities beside those of this app's models for the same digit. */
export function PredictedHere() {
  const { published } = useProblem();
  const doubtful = useComparison((state) => state.doubtful);
  const here = usePredictions();
  const figure = (own: number | undefined, theirs: number, digits: number) =>
    own === undefined ? ['–', '–'] : [own.toFixed(digits), signed(own - theirs, digits)];
  const probabilities = published.map(({ label, value }) => {
    const [name, digit] = label.split(': ');
    const family = families.find((known) => familyNames[known] === name) ?? 'mlp';
    return { label, cells: [value, ...figure(here?.[family][Number(digit)], Number(value), 3)] };
  });
  const entropies = families.map((family) => ({
    label: `${familyNames[family]}: entropy, bits`,
    cells: [
      publishedEntropies[family].toFixed(2),
      ...figure(here ? entropyBits(here[family]) : undefined, publishedEntropies[family], 2),
    ],
  }));
  const standIn = doubtful?.origin === 'stand-in';
  return (
    <FigureTable
      caption={
        standIn
          ? 'Printed in the assignment’s solution (for MNIST), and here for the stand-in: another digit, so not comparable'
          : 'Printed in the assignment’s solution, and said here by this app’s models, trained the same way'
      }
      columns={['published', 'here', 'difference']}
      rows={[...probabilities, ...entropies]}
    />
  );
}

function signed(difference: number, digits: number): string {
  const text = Math.abs(difference).toFixed(digits);
  return Number(text) === 0 ? text : `${difference < 0 ? '−' : '+'}${text}`;
}

/** What the published models say of the doubtful digit, whatever is on the pad. */
function usePredictions(): Predictions | null {
  const { session, doubtful } = useComparison();
  const [predictions, setPredictions] = useState<Predictions | null>(null);
  useEffect(() => {
    if (!session || !doubtful) return;
    let current = true;
    // The assignment does not clip; a drawing needs it, as on the pad.
    const clip = doubtful.origin === 'stand-in';
    const ask = (family: Family) => session.predict({ model: `${family}-published`, digits: doubtful.pixels, clip });
    Promise.all([ask('mlp'), ask('cnn')]).then(
      ([mlp, cnn]) => current && setPredictions({ mlp, cnn }),
      // The pad itself says why its models do not answer.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [session, doubtful]);
  return predictions;
}
