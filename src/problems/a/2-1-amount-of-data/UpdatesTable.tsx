import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import styles from './amount.module.css';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { type Updates, updatesRows } from './updates-rows.ts';

const count = (value: number | undefined) => value?.toLocaleString('en-GB') ?? '–';

/** Epochs and updates of scikit-learn's runs and of the reader's own: what grows with the number of images. */
export function UpdatesTable({ own }: { readonly own: readonly ErrorsAtSize[] }) {
  return (
    <ScrollBox label="Epochs and updates at each size">
      <table className={styles.table}>
        <caption>How long each run was: one update for each batch of at most 256 images</caption>
        <thead>
          <tr>
            <td colSpan={2} />
            <th scope="colgroup" colSpan={2}>
              scikit-learn
            </th>
            <th scope="colgroup" colSpan={2}>
              here
            </th>
          </tr>
          <tr>
            <th scope="col">Images</th>
            <th scope="col">Updates an epoch</th>
            <th scope="col">Epochs</th>
            <th scope="col">Updates</th>
            <th scope="col">Epochs</th>
            <th scope="col">Updates</th>
          </tr>
        </thead>
        <tbody>
          {updatesRows(own).map((row) => (
            <tr key={row.images}>
              <th scope="row">{count(row.images)}</th>
              <td>{row.perEpoch}</td>
              <Length of={row.theirs} />
              <Length of={row.own} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Length({ of }: { readonly of: Updates | undefined }) {
  return (
    <>
      <td>{count(of?.epochs)}</td>
      <td>{count(of?.updates)}</td>
    </>
  );
}
