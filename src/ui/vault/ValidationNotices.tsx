import { validationTrainedOn } from '../../lab/data/trained-on.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { TestAsValidation } from './TestAsValidation.tsx';
import styles from './vault.module.css';

/** What is amiss with the validation images of runs to be started, if anything: a reader may want just that, knowingly. */
export function ValidationNotices({ specs }: { readonly specs: readonly TrainSpec[] }) {
  const seen = Math.max(0, ...specs.map(({ data }) => validationTrainedOn(data)));
  return (
    <>
      {specs.some(({ data }) => data.validation === 'test') && <TestAsValidation />}
      {seen > 0 && (
        <p className={styles.notice} role="note">
          <strong>{seen.toLocaleString('en-GB')} of the validation images are trained on, too.</strong> The network has
          seen their digits, so the validation figures come out too good. Train on fewer images, or let the validation
          images begin later.
        </p>
      )}
    </>
  );
}
