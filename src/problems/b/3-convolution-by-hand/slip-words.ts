import { productsAt } from '../../../numerics/convolution/cross-correlate.ts';
import { at } from '../../../numerics/convolution/matrix.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import type { Exercise } from './exercise.ts';
import type { Place, Slip } from './slips.ts';

/** What a slip is, in one or two sentences for the reader. */
export function slipInWords(slip: Slip, exercise: Exercise, place: Place): string {
  switch (slip.kind) {
    case 'flipped':
      return 'This is what the kernel gives turned by half a turn. Lay it on the image as it stands.';
    case 'transposed':
      return 'This is what the transposed kernel gives: its rows were read as columns.';
    case 'swapped':
      return `This is the value of row ${place[1] + 1}, column ${place[0] + 1}: row and column have changed places.`;
    case 'shifted':
      return `This is the value of the cell ${direction(slip.by)}: the window stood in the wrong place.`;
    case 'negated':
      return 'The size is right; look at the sign.';
    case 'unsigned':
      return 'This is the sum of the nine products without their signs. Minus times plus is minus.';
    case 'near':
      return `Off by ${Math.abs(slip.by)}: the products seem right. Add them up once more.`;
    default:
      return productInWords(slip, exercise, place);
  }
}

function productInWords(
  { kind, product }: Extract<Slip, { product: Place }>,
  exercise: Exercise,
  place: Place,
): string {
  const value = plainNumber(at(productsAt(exercise, place), ...product));
  const which = `the product in row ${product[0] + 1}, column ${product[1] + 1} of the window, ${value},`;
  return {
    forgotten: `It looks as if ${which} was left out.`,
    doubled: `It looks as if ${which} was added twice.`,
    sign: `It looks as if ${which} was taken with the other sign.`,
  }[kind];
}

/** "below", "to the right", "above and to the left". */
function direction([down, across]: Place): string {
  const vertical = down === 0 ? [] : [down > 0 ? 'below' : 'above'];
  const horizontal = across === 0 ? [] : [across > 0 ? 'to the right' : 'to the left'];
  return [...vertical, ...horizontal].join(' and ');
}
