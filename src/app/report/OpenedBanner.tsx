import { useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { closeOpenedWork } from './opened-work.ts';
import styles from './shell.module.css';
import type { Work } from './work.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** Says whose work is shown, that it is only looked at, and offers the way back or into the reader's own. */
export function OpenedBanner({ work }: { readonly work: Work }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState('');
  return (
    <aside className={styles.banner} aria-label="Opened file" data-screen-only>
      <p>
        <strong>Work of {work.name || 'somebody who gave no name'}</strong>, saved on{' '}
        {dateFormat.format(new Date(work.savedAt))}. You are only looking: nothing of your own has changed.
      </p>
      {done && <p role="status">{done}</p>}
      <div className={styles.bannerButtons}>
        <Button look="main" onClick={closeOpenedWork}>
          Back to your own report
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
        <Button onClick={() => dialog.current?.showModal()}>Take it into your own …</Button>
      </div>
      <MergeDialog ref={dialog} work={work} onDone={setDone} />
    </aside>
  );
}
