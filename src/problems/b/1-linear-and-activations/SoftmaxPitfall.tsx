import { useState } from 'react';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { type SlipChoice, SlipSwitches } from '../../../ui/slips/SlipSwitches.tsx';
import { lossGradient } from './activations.ts';
import { useLinearLab } from './lab-store.ts';

const slips: readonly SlipChoice<'diagonal'>[] = [
  {
    id: 'diagonal',
    label: 'Use $p(1 - p)$, as for the sigmoid',
    says: 'That is the diagonal of the Jacobian. Only the true class learns; the logits of the others are never pushed down.',
  },
];

/** The gradient of the log loss at the lab's logits, with the whole Jacobian and with its diagonal only. */
export function SoftmaxPitfall() {
  const logits = useLinearLab((state) => state.logits);
  const [made, setMade] = useState<readonly 'diagonal'[]>([]);
  const right = lossGradient(logits, 0);
  const wrong = lossGradient(logits, 0, { onlyDiagonal: true });
  const rows = right.map((value, k) => {
    const label = `slope by $z_{${k + 1}}$`;
    const cells = [slope(value), slope(wrong[k] ?? 0)];
    return made.length > 0 ? { label, cells, differs: cells[0] !== cells[1] } : { label, cells: cells.slice(0, 1) };
  });
  return (
    <>
      <SlipSwitches legend="Turn the slip on" slips={slips} made={made} onChange={setMade} />
      <FigureTable
        caption={`Slopes of the log loss $-\\log p_1$ at the logits of the lab, (${logits.map((z) => plainNumber(z, 1)).join('; ')})`}
        columns={made.length > 0 ? ['right', 'with the slip'] : ['right']}
        rows={rows}
      />
    </>
  );
}

/** With four decimals throughout, so that they stand below one another. */
function slope(value: number): string {
  const digits = Math.abs(value).toFixed(4);
  return value < 0 && Number(digits) > 0 ? `−${digits}` : digits;
}
