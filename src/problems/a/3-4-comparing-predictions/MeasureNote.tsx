import { datasetTitles } from '../../../datasets/dataset.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { LoadingBar } from '../../../ui/dataset/LoadingBar.tsx';
import { useComparison } from './comparison-store.ts';
import styles from './lab.module.css';

/** How far asking the models about the validation images is, what went wrong, or on which images they were judged. */
export function MeasureNote() {
  const { progress, failure, answers } = useComparison();
  if (progress !== undefined) {
    return (
      <div className={styles.note}>
        <LoadingBar phases={['download', 'unpack', 'generate']} />
        <progress value={progress} max={1} aria-label="Asking the models about the validation images" />{' '}
        {Math.round(progress * 100)} % of the answers to the 10,000 validation images
      </div>
    );
  }
  if (failure) {
    return (
      <p className={styles.note} role="alert">
        This could not be measured: {failure}{' '}
        <Button onClick={() => useComparison.setState({ failure: undefined })}>Try again</Button>
      </p>
    );
  }
  return (
    answers && (
      <p className={styles.note}>
        Each temperature was fitted on 5,000 of the validation images ({datasetTitles[answers.on]}) and is judged on the
        other 5,000. The models for the pad are not judged: they learnt from these images.
      </p>
    )
  );
}
