import { useEffect, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { StabilityMap } from './StabilityMap.tsx';
import { ValleyPlot } from './ValleyPlot.tsx';
import { ValleySliders } from './ValleySliders.tsx';
import styles from './valley.module.css';
import { type Descent, descend, effectiveStep, fastest } from './valley.ts';
import { changeDescent, resetValley, startAt, useIsFirstValley, useValley } from './valley-store.ts';
import { besideInWords, type Company, outlookInWords, whereInWords } from './valley-words.ts';

const mostSteps = 150;
const stepMs = 90;

/** A ball on a valley of two dimensions that rolls with momentum, beside one without. */
export function ValleyLab() {
  const { start, descent, company } = useValley();
  const isFirst = useIsFirstValley();
  const { step, isPlaying, setStep, play } = usePlayed();
  const path = descend(start, descent, step);
  const plain = plainOf(descent, company);
  const place = path.at(-1) ?? start;
  return (
    <div className={styles.lab}>
      <ValleyPlot
        kappa={descent.kappa}
        path={path}
        beside={plain ? descend(start, plain, step) : []}
        onStart={(next) => {
          startAt(next);
          setStep(0);
        }}
      />
      <div className={styles.tools}>
        <Button look="main" data-lecture-run onClick={play}>
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <Button onClick={() => setStep(step + 1)} disabled={step >= mostSteps}>
          Step
        </Button>
        <Button onClick={() => setStep(0)} disabled={step === 0}>
          Back to the start
        </Button>
        <p className={styles.where} role="status">
          {whereInWords(step, place, descent.kappa)}
        </p>
      </div>
      <div className={styles.columns}>
        <ValleySliders descent={descent} onChange={changeDescent}>
          <p className={styles.note}>The dashed ball rolls without momentum, with</p>
          <Segments
            legend="Dashed ball"
            value={company}
            options={[
              { value: 'effective', label: 'η/(1 − β)' },
              { value: 'same', label: 'same η' },
              { value: 'none', label: 'none' },
            ]}
            onChange={(next) => useValley.setState({ company: next })}
          />
          <div className={styles.tools}>
            <Button onClick={() => changeDescent(fastest(descent.kappa))}>Fastest setting for this valley</Button>
            <Button disabled={isFirst} onClick={resetValley}>
              Reset
            </Button>
          </div>
        </ValleySliders>
        <StabilityMap descent={descent} />
      </div>
      <p className={styles.outlook}>
        {outlookInWords(descent)} {plain && besideInWords(plain, company)}
      </p>
    </div>
  );
}

/** The descent without momentum that is shown beside. */
function plainOf(descent: Descent, company: Company): Descent | undefined {
  if (company === 'none') return undefined;
  return { ...descent, beta: 0, eta: company === 'same' ? descent.eta : effectiveStep(descent) };
}

/** How many steps are shown; playing adds one at a time, or all at once where motion is not wanted. */
function usePlayed() {
  const [step, setStep] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const isRunning = isPlaying && step < mostSteps;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setStep((before) => Math.min(mostSteps, before + 1)), stepMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const play = () => {
    if (isRunning) return setPlaying(false);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return setStep(mostSteps);
    if (step >= mostSteps) setStep(0);
    setPlaying(true);
  };
  const jump = (to: number) => {
    setPlaying(false);
    setStep(Math.min(mostSteps, to));
  };
  return { step, isPlaying: isRunning, setStep: jump, play };
}
