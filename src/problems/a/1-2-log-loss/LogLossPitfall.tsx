import { useState } from 'react';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { type SlipChoice, SlipSwitches } from '../../../ui/slips/SlipSwitches.tsx';
import { givenOutputs, lossWithSlips, type Slip } from './log-loss.ts';

const slips: readonly SlipChoice<Slip>[] = [
  {
    id: 'log10',
    label: 'Press the log key of a calculator',
    says: 'On most calculators “log” is the logarithm to base 10; the natural one is “ln”. In numpy and most textbooks on learning, log is the natural one. Every loss shrinks by the factor 2.303, so nothing looks wrong.',
  },
  {
    id: 'predicted',
    label: 'Take the probability of the predicted class',
    says: 'The loss asks what the network gave to the truth. With the largest output instead it is small whatever the truth is: a network could never learn from its mistakes.',
  },
  {
    id: 'no-minus',
    label: 'Forget the minus sign',
    says: 'A loss below zero is the giveaway: $\\ln f \\le 0$ for every probability.',
  },
];

/** The loss for each true class, right and with the slips turned on. */
export function LogLossPitfall() {
  const [made, setMade] = useState<readonly Slip[]>([]);
  const rows = givenOutputs.map((_, y) => {
    const right = plainNumber(lossWithSlips(givenOutputs, y, []));
    const wrong = plainNumber(lossWithSlips(givenOutputs, y, made));
    return {
      label: `true class $y = ${y}$`,
      cells: made.length > 0 ? [right, wrong] : [right],
      differs: right !== wrong,
    };
  });
  return (
    <>
      <SlipSwitches legend="Turn a slip on" slips={slips} made={made} onChange={setMade} />
      <FigureTable
        caption="Loss in nats for each true class"
        columns={made.length > 0 ? ['right', 'with the slip'] : ['right']}
        rows={rows}
      />
    </>
  );
}
