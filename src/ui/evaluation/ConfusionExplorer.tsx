import { useMemo, useState } from 'react';
import type { ConfusionMatrix as Matrix } from '../../numerics/metrics/confusion-matrix.ts';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import { DigitExamples } from './DigitExamples.tsx';
import { type DigitExample, examplesIn, type MatrixCell } from './digit-example.ts';
import type { DigitOpinion } from './OpenedExample.tsx';

interface ConfusionExplorerProps {
  readonly caption: string;
  readonly matrix: Matrix;
  /** The examples at hand; perhaps only the wrong ones, and not all of these. */
  readonly examples: readonly DigitExample[];
  /** The index in the open dataset of an image of the evaluated part. */
  readonly imageOf: (index: number) => number;
  readonly ask?: ((pixels: Uint8Array) => Promise<readonly DigitOpinion[]>) | undefined;
}

/** A confusion matrix whose cells open to show their digits. */
export function ConfusionExplorer({ caption, matrix, examples, imageOf, ask }: ConfusionExplorerProps) {
  const [cell, setCell] = useState<MatrixCell>();
  const found = useMemo(() => (cell ? examplesIn(examples, cell) : []), [examples, cell]);
  return (
    <>
      <ConfusionMatrix caption={caption} matrix={matrix} chosen={cell} onChoose={setCell} />
      {cell ? (
        <DigitExamples
          title={
            cell.truth === cell.predicted ? `${cell.truth} recognised` : `${cell.truth} taken for ${cell.predicted}`
          }
          examples={found}
          total={matrix.counts[cell.truth * matrix.classes + cell.predicted] ?? 0}
          imageOf={imageOf}
          ask={ask}
        />
      ) : (
        <p>Choose a cell to see its digits.</p>
      )}
    </>
  );
}
