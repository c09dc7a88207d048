import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './ScrollBox.module.css';

interface ScrollBoxProps {
  /** What is inside, for those who reach the box with the keyboard in order to scroll it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Lets something wide scroll sideways in its own box; a stop of the tab key only while there is something to scroll. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reachable = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className={styles.box} {...reachable}>
      {children}
    </div>
  );
}
