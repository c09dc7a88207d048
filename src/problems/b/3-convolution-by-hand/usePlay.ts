import { useEffect, useState } from 'react';
import { goTo, useDesk } from './sheet-store.ts';

const stepMs = 1200;

/** Lets the window walk by itself, from where it is or, at the end, from the beginning; it stops at the last cell. */
export function usePlay(last: number) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { active } = useDesk.getState();
      if (active >= last) setPlaying(false);
      else goTo(active + 1);
    }, stepMs);
    return () => clearInterval(timer);
  }, [playing, last]);
  const toggle = () => {
    if (!playing) goTo(useDesk.getState().active >= last ? 0 : useDesk.getState().active + 1);
    setPlaying(!playing);
  };
  return { playing, toggle };
}
