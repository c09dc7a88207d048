import { mnistFiles } from '../../datasets/formats/mnist-files.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { LoadingBar } from '../../ui/dataset/LoadingBar.tsx';
import { megabytes } from '../../ui/dataset/loading-words.ts';
import { openDataset, useDataset } from '../../ui/dataset/useDataset.ts';
import { useSettings } from '../../ui/settings/useSettings.ts';
import styles from './DataPage.module.css';
import { RemoveMnist } from './RemoveMnist.tsx';

/** The four files, each with its state, and what can be done about all of them. */
export function MnistTable() {
  const overview = useDataset((state) => state.overview);
  const stateOf = (isHeld: boolean) => {
    if (isHeld)
      return <span className={styles.stored}>✓ {overview?.keeping.kept ? 'stored in this browser' : 'in memory'}</span>;
    return overview?.served ? 'offered by this site' : <span className={styles.missing}>missing</span>;
  };
  return (
    <>
      <table className={styles.files}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Holds</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {mnistFiles.map(({ role, name, title, count }) => (
            <tr key={role}>
              <th scope="row">{name}</th>
              <td>
                {count.toLocaleString('en-GB')} {title}
              </td>
              <td>{overview ? stateOf(overview.held.includes(role)) : '…'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.actions}>
        <GetMnist />
        {overview?.held.length ? <RemoveMnist /> : null}
      </div>
      <LoadingBar phases={['download']} />
    </>
  );
}

function GetMnist() {
  const { overview, loading } = useDataset();
  const { dataset, set } = useSettings();
  const missing = mnistFiles.filter(({ role }) => !overview?.held.includes(role));
  if (!overview?.served || missing.length === 0) return null;
  const size = megabytes(missing.reduce((sum, { packedBytes }) => sum + packedBytes, 0));
  const get = () => {
    if (dataset === 'builtin') set({ dataset: 'auto' });
    void openDataset('mnist');
  };
  return (
    <Button look="main" disabled={loading?.phase === 'download'} onClick={get}>
      Get MNIST ({size})
    </Button>
  );
}
