import type { CSSProperties } from 'react';
import { ExerciseBar } from './ExerciseBar.tsx';
import { ImageBoard } from './ImageBoard.tsx';
import { KernelBoard } from './KernelBoard.tsx';
import styles from './lab.module.css';
import { OutputBoard } from './OutputBoard.tsx';
import { SheetTools } from './SheetTools.tsx';
import { placeOf } from './sheet.ts';
import { useDesk, useSheet } from './sheet-store.ts';
import { WalkTools } from './WalkTools.tsx';
import { Working } from './Working.tsx';

/** The window over the image, the products under it, and the cells the reader fills. */
export function ByHandLab() {
  const open = useSheet();
  const active = useDesk((state) => Math.min(state.active, open.sheet.length - 1));
  const place = placeOf(active, open.side);
  const { image, walk } = open.exercise;
  const columns = image.length + 2 * walk.padding;
  return (
    <div className={styles.container}>
      <div
        className={styles.frame}
        data-large={columns > 6 || open.side > 4}
        style={{ '--columns': columns, '--side': open.side } as CSSProperties}
      >
        <ExerciseBar open={open} />
        <div className={styles.boards}>
          <div className={styles.imageArea}>
            <ImageBoard open={open} active={active} />
            <WalkTools open={open} active={active} />
          </div>
          <KernelBoard kernel={open.exercise.kernel} />
          <OutputBoard open={open} active={active} />
          <Working open={open} active={active} place={place} />
        </div>
        <SheetTools open={open} />
      </div>
    </div>
  );
}
