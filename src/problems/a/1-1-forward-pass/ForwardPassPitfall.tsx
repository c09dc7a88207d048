import { useState } from 'react';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { type SlipChoice, SlipSwitches } from '../../../ui/slips/SlipSwitches.tsx';
import { figuresOfPass } from './figures-of-pass.ts';
import { forwardPass, type Slip } from './forward-pass.ts';
import { useNetwork } from './network-store.ts';

const slips: readonly SlipChoice<Slip>[] = [
  {
    id: 'no-bias',
    label: 'Leave out the biases',
    says: 'The first column of $W$ and of $B$ is multiplied by no input, so it is easily skipped.',
  },
  {
    id: 'transposed',
    label: 'Read $B$ by columns',
    says: '$B$ is square, so its transpose fits the sums just as well and nothing complains. $W$ has two rows of four: there the shapes would give the slip away.',
  },
  {
    id: 'no-relu',
    label: 'Forget the ReLU',
    says: 'Then $h_i$ is the bare sum, and a negative one goes on into the outputs.',
  },
];

/** The reader's network worked out with the slips they turn on, beside the right figures. */
export function ForwardPassPitfall() {
  const network = useNetwork((state) => state.network);
  const [made, setMade] = useState<readonly Slip[]>([]);
  const wrong = figuresOfPass(forwardPass(network, made));
  const rows = figuresOfPass(forwardPass(network)).map(({ label, value }, index) => {
    const other = wrong[index]?.value ?? '';
    return { label, cells: made.length > 0 ? [value, other] : [value], differs: value !== other };
  });
  return (
    <>
      <SlipSwitches legend="Turn a slip on" slips={slips} made={made} onChange={setMade} />
      <FigureTable
        caption="With the numbers now in the lab"
        columns={made.length > 0 ? ['right', 'with the slip'] : ['right']}
        rows={rows}
      />
    </>
  );
}
