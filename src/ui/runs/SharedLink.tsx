import { type DatasetName, datasetTitles } from '../../datasets/dataset.ts';
import { Button } from '../controls/Button.tsx';
import { useDataset } from '../dataset/useDataset.ts';
import type { ReadLink } from './run-link.ts';
import styles from './runs.module.css';

interface SharedLinkProps {
  readonly link: ReadLink;
  /** Forgets the link; the lab goes back to its own beginning. */
  readonly onDismiss: () => void;
}

/** Where the settings in the lab come from when a link brought them, or what is wrong with that link. */
export function SharedLink({ link, onDismiss }: SharedLinkProps) {
  const here = useDataset(({ overview }) => overview?.name);
  if ('problem' in link) {
    return (
      <div role="alert" className={styles.linkNote} data-bad>
        <p>This link cannot be followed: {link.problem}. Nothing was changed.</p>
        <Button onClick={onDismiss}>Use the settings of this page</Button>
      </div>
    );
  }
  const { dataset } = link;
  const differs = dataset !== undefined && here !== undefined && dataset !== here;
  return (
    <div role="status" className={styles.linkNote}>
      <p>
        The settings below come from a link to a run. Nothing has started; press Run to make it again.
        {differs && (
          <>
            {' '}
            That run was on {datasetTitles[dataset as DatasetName]}; you are on {datasetTitles[here]}, so your numbers
            will differ. <a href="#/data">Change the data</a>
          </>
        )}
      </p>
      <Button look="quiet" onClick={onDismiss}>
        Use the settings of this page instead
      </Button>
    </div>
  );
}
