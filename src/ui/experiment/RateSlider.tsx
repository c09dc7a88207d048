import { useEffect, useId, useRef, useState } from 'react';
import type { RunState } from '../../lab/experiment/run-state.ts';
import styles from './RateControls.module.css';
import { changeRate } from './train-sweep.ts';

/** Powers of ten at the ends of the slider. */
const [lowest, highest] = [-6, 1];
const perDecade = 20;

/** A slider over powers of ten; the run hears of it when the reader lets go, so that a drag is one change. */
export function RateSlider({ run, label }: { readonly run: RunState; readonly label: string }) {
  const id = useId();
  const base = run.rates?.at(-1)?.learningRate ?? run.spec.optimiser.learningRate;
  const [wanted, setWanted] = useState<number>();
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = slider.current;
    // React's onChange hears every movement; the browser's own event comes at the end of one.
    const onChange = () => changeRate(run.id, rateAt(Number(element?.value)));
    element?.addEventListener('change', onChange);
    return () => element?.removeEventListener('change', onChange);
  }, [run.id]);
  const shown = wanted ?? base;
  const acting = run.latest?.learningRate;
  return (
    <div className={styles.rate}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={slider}
        id={id}
        type="range"
        min={lowest}
        max={highest}
        step={1 / perDecade}
        value={Math.log10(shown)}
        aria-valuetext={String(shown)}
        onChange={(event) => setWanted(rateAt(Number(event.target.value)))}
      />
      <output htmlFor={id}>
        {shown}
        {run.spec.schedule.kind !== 'constant' && acting !== undefined && <small>now {shortRate(acting)}</small>}
      </output>
    </div>
  );
}

const shortRate = (rate: number) => Number(rate.toPrecision(2));
const rateAt = (power: number) => shortRate(10 ** power);
