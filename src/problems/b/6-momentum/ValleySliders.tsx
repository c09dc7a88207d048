import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './valley.module.css';
import { type Descent, effectiveStep } from './valley.ts';

interface ValleySlidersProps {
  readonly descent: Descent;
  readonly onChange: (changes: Partial<Descent>) => void;
  readonly children: ReactNode;
}

/** Step size, momentum and how narrow the valley is. */
export function ValleySliders({ descent: { eta, beta, kappa }, onChange, children }: ValleySlidersProps) {
  return (
    <div className={styles.sliders}>
      <Slider
        label="Step size η"
        text={short(eta)}
        value={Math.log10(eta)}
        range={[-2, 0.65, 0.01]}
        onChange={(log) => onChange({ eta: rounded(10 ** log) })}
      />
      <Slider
        label="Momentum β"
        text={beta.toFixed(2)}
        value={beta}
        range={[0, 0.99, 0.01]}
        onChange={(next) => onChange({ beta: next })}
      />
      <Slider
        label={
          <>
            Condition number κ = λ<sub>max</sub>/λ<sub>min</sub>
          </>
        }
        text={short(kappa)}
        value={Math.log10(kappa)}
        range={[0, 2, 0.01]}
        onChange={(log) => onChange({ kappa: rounded(10 ** log) })}
      />
      <p className={styles.note}>
        Under a steady gradient the ball travels like one with the step η/(1 − β) ={' '}
        {short(effectiveStep({ eta, beta }))}.
      </p>
      {children}
    </div>
  );
}

interface SliderProps {
  readonly label: ReactNode;
  readonly text: string;
  readonly value: number;
  readonly range: readonly [min: number, max: number, step: number];
  readonly onChange: (value: number) => void;
}

function Slider({ label, text, value, range: [min, max, step], onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={text}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}

const rounded = (value: number) => Number(value.toPrecision(3));
const short = (value: number) => String(rounded(value));
