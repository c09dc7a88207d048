import { useMemo } from 'react';
import { plainNumber } from '../numbers/plain-number.ts';
import { CellCanvas } from './CellCanvas.tsx';
import { largestOf } from './cell-pixels.ts';
import { ScaleLegend } from './ScaleLegend.tsx';
import { type Block, filterOf, indices } from './slices.ts';
import { TileGrid } from './TileGrid.tsx';

interface FilterGridProps {
  /** Shape [rows, columns, inputs, filters]. */
  readonly kernel: Block;
  readonly bias?: Float32Array | undefined;
  /** The input channel the filters look at. */
  readonly input?: number;
  /** The absolute value at full strength, so that several grids can share a scale; the largest weight unless given. */
  readonly limit?: number;
  readonly chosen?: number | undefined;
  readonly onChoose?: ((filter: number) => void) | undefined;
}

/** The filters of a convolution as small multiples on one common scale. */
export function FilterGrid({ kernel, bias, input = 0, limit: given, chosen, onChoose }: FilterGridProps) {
  const [height = 1, width = 1, , filters = 1] = kernel.shape;
  const limit = useMemo(() => given ?? largestOf(kernel.values), [given, kernel]);
  const pictures = useMemo(
    () => indices(filters).map((filter) => filterOf(kernel, filter, input)),
    [kernel, filters, input],
  );
  const tiles = pictures.map((values, filter) => ({
    id: filter,
    caption: String(filter + 1),
    name: `Filter ${filter + 1}${bias ? `, bias ${plainNumber(bias[filter] ?? 0, 3)}` : ''}`,
    picture: <CellCanvas width={width} height={height} values={values} limit={limit} signed />,
  }));
  return (
    <div>
      <TileGrid label="Filters" tiles={tiles} chosen={chosen} onChoose={onChoose} />
      <ScaleLegend limit={limit} signed />
    </div>
  );
}
