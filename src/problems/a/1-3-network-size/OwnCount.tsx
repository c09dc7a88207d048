import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { countLayers, totalCount } from './count-parameters.ts';
import { useSize } from './size-store.ts';

const whole = (value: number | undefined) => value?.toLocaleString('en-GB') ?? '–';

/** The published counts for 12 hidden nodes beside those of the network in the lab. */
export function OwnCount() {
  const { published } = useProblem();
  const widths = useSize((state) => state.widths);
  const layers = countLayers(widths);
  const own = [layers[0]?.total, layers.length === 2 ? layers[1]?.total : undefined, totalCount(layers).total];
  return (
    <FigureTable
      caption={`Printed in the assignment’s solution (3-12-3), and the lab (${widths.join('-')})`}
      columns={['published', 'yours', 'difference']}
      rows={published.map(({ label, value }, index) => ({
        label,
        cells: [value, whole(own[index]), difference(own[index], Number(value))],
      }))}
    />
  );
}

function difference(own: number | undefined, published: number): string {
  if (own === undefined) return '–';
  if (own === published) return 'none';
  return `${own > published ? '+' : '−'}${whole(Math.abs(own - published))}`;
}
