import { CellCanvas } from '../../../ui/network-views/CellCanvas.tsx';
import { largestOf } from '../../../ui/network-views/cell-pixels.ts';
import { ScaleLegend } from '../../../ui/network-views/ScaleLegend.tsx';
import styles from './lab.module.css';

/** Maps of the published network, which is how many numbers one place has. */
const maps = 16;

/** The flattened list, written in rows: one row per place of the maps, one column per map. */
export function FlatPicture({ values }: { readonly values: Float32Array | undefined }) {
  if (!values) return null;
  const limit = largestOf(values);
  return (
    <div className={styles.flat}>
      <CellCanvas
        width={maps}
        height={values.length / maps}
        values={values}
        limit={limit}
        signed
        label={`The list of ${values.length} numbers`}
      />
      <p>
        Read it row by row: the 16 maps at the first of the 25 places, then at the second, and so on. In this order the
        weights of the linear layer expect it; torch lists map by map instead, with the weights in its own order.
      </p>
      <ScaleLegend limit={limit} signed />
    </div>
  );
}
