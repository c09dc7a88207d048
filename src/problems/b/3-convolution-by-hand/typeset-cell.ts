import { productsAt, total } from '../../../numerics/convolution/cross-correlate.ts';
import { at } from '../../../numerics/convolution/matrix.ts';
import { texNumber } from '../../../ui/numbers/plain-number.ts';
import type { Exercise } from './exercise.ts';
import type { Help } from './sheet-store.ts';
import type { Place } from './slips.ts';

/** A cell's sum in TeX, a line for each row of the window; how far it is worked out is up to `help`. */
export function typesetCell(exercise: Exercise, place: Place, help: Help): string {
  const { image, kernel, walk } = exercise;
  const products = productsAt(exercise, place);
  const top = place[0] * walk.stride - walk.padding;
  const left = place[1] * walk.stride - walk.padding;
  const lines = products.map((line, row) => {
    const terms = line.map((product, column) =>
      help === 'factors'
        ? `${texNumber(at(kernel, row, column), { inner: true })}\\cdot ${texNumber(at(image, top + row, left + column), { inner: true })}`
        : texNumber(product, { inner: true }),
    );
    return `${row === 0 ? '' : '+ '}&${terms.join(' + ')}`;
  });
  const sum = help === 'sum' ? texNumber(total(products)) : '\\;?';
  const name = `y_{${place[0] + 1}${place[1] + 1}} = {}`;
  return `\\begin{aligned} ${name} ${lines.join(' \\\\ ')} \\\\ = {} & ${sum} \\end{aligned}`;
}
