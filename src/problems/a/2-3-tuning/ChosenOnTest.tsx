import { binomialError } from '../../../numerics/metrics/noise.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { imagesOf } from '../../../ui/experiment/own-figure.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useVault } from '../../../ui/vault/useVault.ts';
import { accuracy } from './rank-settings.ts';
import { type SettingRow, settingInWords } from './setting-rows.ts';
import styles from './tuning.module.css';

/** The chosen setting, and its accuracy on the test images, once. */
export function ChosenOnTest({ row }: { readonly row: SettingRow | undefined }) {
  return (
    <section className={styles.chosen} aria-label="The chosen setting">
      <h3>The chosen setting</h3>
      {row && row.validation !== undefined ? (
        <Chosen row={row} />
      ) : (
        <p>
          Choose a row of the table by its validation accuracy. Then measure that one, and no other, on the 7,000 test
          images.
        </p>
      )}
    </section>
  );
}

function Chosen({ row }: { readonly row: SettingRow }) {
  const { id } = useProblem();
  const done = row.runs.filter(({ result }) => result);
  const keys = done.map((run) => run.id);
  const { opened, openings, open } = useVault(id, keys);
  const words = settingInWords(row);
  return (
    <>
      <p className={styles.setting}>{words}</p>
      {opened ? (
        <Measured row={row} />
      ) : (
        <>
          <p>
            Validation accuracy {accuracy(row.validation)} ± {accuracy(row.error)}. The test accuracies of all settings
            are sealed.
          </p>
          {openings.length > 0 && (
            <p>
              The test set has been opened {openings.length === 1 ? 'once' : `${openings.length} times`} on this page.
              Whoever measures several settings on it and keeps the best has chosen by it.
            </p>
          )}
          <Button look="main" onClick={() => open(`Test accuracy of ${words}`)}>
            Measure it on the test set
          </Button>
        </>
      )}
      {opened && openings.length > 1 && (
        <p>
          The test set has been opened {openings.length} times on this page; only the first figure is certain not to
          have taken part in a choice.
        </p>
      )}
    </>
  );
}

function Measured({ row }: { readonly row: SettingRow }) {
  const done = row.runs.filter(({ result }) => result?.testAccuracy !== undefined);
  const test = spreadOf(done.flatMap(({ result }) => result?.testAccuracy ?? []));
  const images = done[0] && imagesOf(done[0], 'testAccuracy');
  if (!test || !images) return <p>These runs were not measured on the test set.</p>;
  const error = binomialError(test.mean, images);
  const fall = (row.validation ?? 0) - test.mean;
  const noise = Math.hypot(error, row.error ?? 0);
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>training</dt>
          <dd>{accuracy(row.train)}</dd>
        </div>
        <div>
          <dt>validation</dt>
          <dd>
            {accuracy(row.validation)} <small>± {accuracy(row.error)}</small>
          </dd>
        </div>
        <div>
          <dt>test</dt>
          <dd>
            {accuracy(test.mean)} <small>± {accuracy(error)}</small>
          </dd>
        </div>
      </dl>
      <p>
        On {images.toLocaleString('en-GB')} new images the accuracy is {Math.abs(fall).toFixed(4)}{' '}
        {fall >= 0 ? 'lower' : 'higher'} than on the images it was chosen by;{' '}
        {Math.abs(fall) < 2 * noise
          ? 'with these errors that is within the noise.'
          : 'that is more than the noise of the two figures.'}
      </p>
    </>
  );
}
