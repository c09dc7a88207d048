import { mnistFiles } from '../../datasets/formats/mnist-files.ts';
import { type GivenFile, useDataset } from '../../ui/dataset/useDataset.ts';
import styles from './DataPage.module.css';

/** What became of each file given last; a refused one is named with what is wrong. */
export function GivenFiles() {
  const given = useDataset((state) => state.given);
  return (
    <ul className={styles.given} aria-live="polite" aria-label="Files given">
      {given.map((file, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files given at once may have the same name
        <li key={i} data-state={file.state}>
          <strong>{file.file}</strong> {words(file)}
        </li>
      ))}
    </ul>
  );
}

function words(given: GivenFile): string {
  if (given.state === 'checking') return 'is being checked …';
  if (given.state === 'refused') return `${given.problem} Nothing was changed.`;
  const { title, count } = mnistFiles.find(({ role }) => role === given.role) as (typeof mnistFiles)[number];
  return `holds the ${count.toLocaleString('en-GB')} ${title}, complete and unchanged.`;
}
