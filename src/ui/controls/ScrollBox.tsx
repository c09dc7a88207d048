import { type ReactNode, useRef } from 'react';
import styles from './ScrollBox.module.css';
import { useSideways } from './useSideways.ts';

interface ScrollBoxProps {
  /** What is inside, for those who reach the box with the keyboard in order to scroll it. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Lets something wide scroll sideways in its own box, and shows by a fading edge that there is more; a stop of the tab
 * key only while there is something to scroll.
 */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const { scrolls, more } = useSideways(box);
  const reachable = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className={styles.box} data-more={more || undefined} {...reachable}>
      {children}
    </div>
  );
}
