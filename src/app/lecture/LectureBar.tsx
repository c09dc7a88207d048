import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { problems } from '../../problems/catalog.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { href } from '../href.ts';
import styles from './LectureBar.module.css';
import { TypeButtons } from './TypeButtons.tsx';
import { useClicker } from './useClicker.ts';
import { leaveLecture, showHelp } from './useLecture.ts';
import { type ShownPart, useShownPart } from './useShownPart.ts';
import { useWalk } from './useWalk.ts';

// What trains must be seen from every page, but is not needed for the first paint.
const RunningNote = lazy(() => import('../sidebar/RunningNote.tsx').then((file) => ({ default: file.RunningNote })));

/** Above the page in lecture mode: where we are, the steps back and on, the size of type, and the way out. */
export function LectureBar() {
  const [place] = useLocation();
  const shown = useShownPart(place);
  const walk = useWalk(shown);
  useClicker(walk);
  return (
    <header className={styles.bar}>
      <div className={styles.steps}>
        <IconButton label="Part before" aria-keyshortcuts="PageUp" disabled={!walk.back} onClick={walk.back}>
          <Icon name="previous" />
        </IconButton>
        <IconButton label="Next part" aria-keyshortcuts="PageDown" disabled={!walk.on} onClick={walk.on}>
          <Icon name="next" />
        </IconButton>
      </div>
      <Where place={place} shown={shown} />
      <div className={styles.running}>
        <Suspense>
          <RunningNote />
        </Suspense>
      </div>
      <div className={styles.tools}>
        <TypeButtons />
        <Button aria-label="Keys of lecture mode" aria-keyshortcuts="?" onClick={() => showHelp(true)}>
          ?
        </Button>
        <Button aria-label="Leave lecture mode" onClick={leaveLecture} aria-keyshortcuts="L Escape">
          Leave <span className={styles.wide}>lecture mode</span> <kbd>L</kbd>
        </Button>
      </div>
    </header>
  );
}

/** The problem and the part; pages without parts keep their own heading. */
function Where({ place, shown: { parts, index } }: { readonly place: string; readonly shown: ShownPart }) {
  const entry = problems.find(({ id }) => place === href({ problem: id }));
  const part = parts[index];
  return (
    <div className={styles.where}>
      {entry && (
        <h1 className={styles.title}>
          {entry.number} {entry.problem.title}
        </h1>
      )}
      {entry && part && (
        <p className={styles.part} role="status">
          {part.title.startsWith('Pitfall') ? 'Pitfall' : part.title}, {index + 1} of {parts.length}
        </p>
      )}
      {!entry && place === '/' && <h1 className={styles.title}>Draw a digit</h1>}
    </div>
  );
}
