import { useEffect, useState } from 'react';

/** The share of the screen a chart takes in lecture mode: with its title and legend it then fills what the bar leaves. */
const shareOfHall = 0.56;

/** The height of a chart in pixels: as asked for, but most of the screen in front of a lecture hall. */
export function useStageHeight(height: number): number {
  const [hall, setHall] = useState(hallHeight);
  useEffect(() => {
    const look = () => setHall(hallHeight());
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-lecture'] });
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', look);
    };
  }, []);
  return Math.max(height, hall);
}

function hallHeight(): number {
  // Pages are also rendered without a browser.
  if (typeof document === 'undefined' || !document.documentElement.hasAttribute('data-lecture')) return 0;
  return Math.round(shareOfHall * window.innerHeight);
}
