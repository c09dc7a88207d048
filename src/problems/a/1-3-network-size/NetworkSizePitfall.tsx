import { useState } from 'react';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { type SlipChoice, SlipSwitches } from '../../../ui/slips/SlipSwitches.tsx';
import { countWithSlips, type Slip } from './count-parameters.ts';
import { useSize } from './size-store.ts';

const slips: readonly SlipChoice<Slip>[] = [
  {
    id: 'no-bias',
    label: 'Leave out the biases',
    says: 'Drawings of networks rarely show them. Every hidden and every output node has one.',
  },
  {
    id: 'one-bias',
    label: 'One bias per layer',
    says: 'The node marked 1 in a drawing is one node, but a line runs from it to every node of the next layer, and each line has its own weight.',
  },
  {
    id: 'input-bias',
    label: 'Biases for the inputs too',
    says: 'An input is given, not worked out: there is no sum that a bias could be added to.',
  },
];

const examples = [
  [3, 12, 3],
  [784, 64, 10],
];

/** Three networks counted right and with the slips turned on. */
export function NetworkSizePitfall() {
  const widths = useSize((state) => state.widths);
  const [made, setMade] = useState<readonly Slip[]>([]);
  const isExample = examples.some((example) => String(example) === String(widths));
  const rows = (isExample ? examples : [widths, ...examples]).map((network) => {
    const right = countWithSlips(network, []).toLocaleString('en-GB');
    const wrong = countWithSlips(network, made).toLocaleString('en-GB');
    return { label: network.join('-'), cells: made.length > 0 ? [right, wrong] : [right], differs: right !== wrong };
  });
  return (
    <>
      <SlipSwitches legend="Turn a slip on" slips={slips} made={made} onChange={setMade} />
      <FigureTable
        caption="Parameters"
        columns={made.length > 0 ? ['right', 'with the slip'] : ['right']}
        rows={rows}
      />
    </>
  );
}
