import { saveFile } from '../../ui/charts/export-picture.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { OpenWorkFile } from './OpenWorkFile.tsx';
import styles from './shell.module.css';
import type { Work } from './work.ts';
import { workFileName, workText } from './work-file.ts';

/** Print the report, save it as a file, or look at somebody else's. */
export function ReportTools({ work }: { readonly work: Work }) {
  const save = () => saveFile(workFileName(work), new Blob([workText(work)], { type: 'application/json' }));
  return (
    <div className={styles.tools} data-screen-only>
      <Button look="main" onClick={() => window.print()}>
        Print or save as PDF
      </Button>
      <Button onClick={save}>Save as a file</Button>
      <OpenWorkFile />
    </div>
  );
}
