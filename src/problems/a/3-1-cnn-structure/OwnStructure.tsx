import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { parametersOf, stagesOf, totalParameters } from './structure.ts';
import { isPublished, useStructure } from './structure-store.ts';

const whole = (value: number) => value.toLocaleString('en-GB');

/** The printed counts beside those of the network in the lab. */
export function OwnStructure() {
  const { published } = useProblem();
  const structure = useStructure((state) => state.structure);
  const stages = stagesOf(structure);
  const [conv, linear] = ['conv', 'linear'].map((wanted) => stages.find(({ id }) => id === wanted));
  if (!conv || !linear) return null;
  const own = [
    conv.weights,
    conv.biases,
    parametersOf(conv),
    linear.weights,
    linear.biases,
    parametersOf(linear),
    totalParameters(stages),
  ];
  return (
    <FigureTable
      caption={`Printed in the assignment’s solution, and the lab${isPublished(structure) ? '' : ' with your settings'}`}
      columns={['published', 'yours', 'difference']}
      rows={published.map(({ label, value }, index) => {
        const mine = own[index] ?? 0;
        return { label, cells: [whole(Number(value)), whole(mine), difference(mine - Number(value))] };
      })}
    />
  );
}

function difference(by: number): string {
  if (by === 0) return 'none';
  return `${by > 0 ? '+' : '−'}${whole(Math.abs(by))}`;
}
