import { useState } from 'react';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { type SlipChoice, SlipSwitches } from '../../../ui/slips/SlipSwitches.tsx';
import { type Count, countWith, type Slip } from './slips.ts';
import { useStructure } from './structure-store.ts';

const slips: readonly SlipChoice<Slip>[] = [
  {
    id: 'no-bias',
    label: 'Leave out the biases',
    says: 'Every filter has one and every class has one. Nothing complains: the count is merely too small.',
  },
  {
    id: 'same-padding',
    label: 'Think of “same” padding',
    says: 'With zeros around the digit a stride of 1 would keep its size. Torch adds none unless told to; neither does Keras.',
  },
  {
    id: 'window-stride',
    label: 'Let the pooling windows lie side by side',
    says: 'Both libraries do so when no stride is given: a window of 3 then moves by 3. The assignment gives it a stride of 2, so the windows overlap.',
  },
  {
    id: 'round-up',
    label: 'Round halves up',
    says: '$(28-5)/2 = 11.5$. A window that would hang over the edge is left out, so the quotient is rounded down.',
  },
];

const rows: readonly { readonly label: string; readonly of: (count: Count) => number }[] = [
  { label: 'side of the maps', of: ({ convSide }) => convSide },
  { label: 'side after pooling', of: ({ poolSide }) => poolSide },
  { label: 'parameters, convolution', of: ({ conv }) => conv },
  { label: 'parameters, linear', of: ({ linear }) => linear },
  { label: 'parameters in total', of: ({ total }) => total },
];

/** The network in the lab counted right, and with the slips that are turned on. */
export function StructurePitfall() {
  const structure = useStructure((state) => state.structure);
  const [made, setMade] = useState<readonly Slip[]>([]);
  const right = countWith(structure, []);
  const wrong = countWith(structure, made);
  return (
    <>
      <SlipSwitches legend="Turn a slip on" slips={slips} made={made} onChange={setMade} />
      <FigureTable
        caption="With the settings now in the lab"
        columns={made.length > 0 ? ['right', 'with the slip'] : ['right']}
        rows={rows.map(({ label, of }) => {
          const cells = [of(right), ...(made.length > 0 ? [of(wrong)] : [])].map((value) =>
            value.toLocaleString('en-GB'),
          );
          return { label, cells, differs: of(right) !== of(wrong) };
        })}
      />
    </>
  );
}
