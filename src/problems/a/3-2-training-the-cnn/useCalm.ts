import { useEffect, useRef, useState } from 'react';

/** Milliseconds a picture stands still for readers who asked for less motion. */
const calmMs = 3000;

/** A value that changes all the time, and seldom for those who asked for less motion. */
export function useCalm<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = value;
  const calm = wantsLessMotion();
  useEffect(() => {
    if (!calm) return;
    // The change that came last is shown in the end, whenever it came.
    if (shown !== value && timer.current === undefined) {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        setShown(latest.current);
      }, calmMs);
    }
  }, [calm, shown, value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return calm ? shown : value;
}

function wantsLessMotion(): boolean {
  return typeof window !== 'undefined' && window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
