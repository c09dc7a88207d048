import { useMemo, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { CellCanvas } from './CellCanvas.tsx';
import { largestOf } from './cell-pixels.ts';
import { ScaleLegend } from './ScaleLegend.tsx';
import { type Block, indices, weightsInto } from './slices.ts';
import { TileGrid } from './TileGrid.tsx';

interface DenseWeightsProps {
  /** Shape [pixels, units]; the pixels are a square picture. */
  readonly kernel: Block;
  /** What the units are: "Class" for softmax regression, "Unit" for a hidden layer. */
  readonly unitName: string;
  /** The number of the first unit: classes count from 0. */
  readonly firstNumber?: number;
  readonly chosen?: number | undefined;
  readonly onChoose?: ((unit: number) => void) | undefined;
}

/** How many units are drawn at once; a hidden layer may have hundreds. */
const page = 32;

/** The weights from every pixel into each unit, as pictures of the size of the digit, on one common scale. */
export function DenseWeights({ kernel, unitName, firstNumber = 0, chosen, onChoose }: DenseWeightsProps) {
  const [pixels = 784, units = 1] = kernel.shape;
  const side = Math.round(Math.sqrt(pixels));
  const [shown, setShown] = useState(page);
  const count = Math.min(shown, units);
  const limit = useMemo(() => largestOf(kernel.values), [kernel]);
  const pictures = useMemo(() => indices(count).map((unit) => weightsInto(kernel, unit)), [kernel, count]);
  const tiles = pictures.map((values, unit) => ({
    id: unit,
    caption: String(unit + firstNumber),
    name: `${unitName} ${unit + firstNumber}: weights from every pixel`,
    picture: <CellCanvas width={side} height={side} values={values} limit={limit} signed />,
  }));
  return (
    <div>
      <TileGrid label={`${unitName} weights`} tiles={tiles} size={4.5} chosen={chosen} onChoose={onChoose} />
      <ScaleLegend dashes={false} limit={limit} signed />
      {count < units && (
        <Button onClick={() => setShown(shown + page)}>
          Show {Math.min(page, units - count)} more of {units}
        </Button>
      )}
    </div>
  );
}
