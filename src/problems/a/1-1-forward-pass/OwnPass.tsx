import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { figuresOfPass } from './figures-of-pass.ts';
import { forwardPass } from './forward-pass.ts';
import { isGiven, useNetwork } from './network-store.ts';

/** The published figures, what the network in the lab gives now, and the difference. */
export function OwnPass() {
  const { published } = useProblem();
  const network = useNetwork((state) => state.network);
  const own = figuresOfPass(forwardPass(network));
  const whose = isGiven(network) ? 'the assignment’s numbers' : 'your numbers';
  return (
    <FigureTable
      caption={`Printed in the assignment’s solution, and the lab with ${whose}`}
      columns={['published', 'yours', 'difference']}
      rows={published.map(({ label, value }, index) => {
        const mine = own[index]?.value ?? '';
        return { label, cells: [value, mine, difference(value, mine)] };
      })}
    />
  );
}

function difference(published: string, own: string): string {
  if (published === own) return 'none';
  const by = asNumber(own) - asNumber(published);
  return Number.isNaN(by) ? 'another' : `${by > 0 ? '+' : ''}${plainNumber(by)}`;
}

function asNumber(text: string): number {
  return Number(text.replaceAll('−', '-'));
}
