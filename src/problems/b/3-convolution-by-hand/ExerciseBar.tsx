import { Button } from '../../../ui/controls/Button.tsx';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { largestNumber } from './exercise.ts';
import styles from './lab.module.css';
import { choose, type OpenSheet } from './sheet-store.ts';

const strides = ['1', '2', '3'].map((value) => ({ value, label: value }));
const paddings = ['0', '1', '2'].map((value) => ({ value, label: value }));

/** Which exercise, and how the window walks; the size of the output follows. */
export function ExerciseBar({ open: { choice, exercise } }: { readonly open: OpenSheet }) {
  const { number, stride, padding } = choice;
  return (
    <div className={styles.bar}>
      <div className={styles.choice}>
        <Button aria-pressed={number === 0} onClick={() => choose({ ...choice, number: 0 })}>
          The course’s
        </Button>
        <Button onClick={() => choose({ ...choice, number: (number % largestNumber) + 1 })}>Another</Button>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the field inside. */}
        <label className={styles.number}>
          <span>Exercise</span>
          <NumberField
            key={number}
            whole
            label="Exercise number, 0 is the course’s"
            value={number}
            min={0}
            max={largestNumber}
            onChange={(value) => choose({ ...choice, number: value })}
          />
        </label>
      </div>
      <div className={styles.choice}>
        <Segments
          legend="Stride s"
          options={strides}
          value={String(stride)}
          onChange={(value) => choose({ ...choice, stride: Number(value) })}
        />
        <Segments
          legend="Padding p"
          options={paddings}
          value={String(padding)}
          onChange={(value) => choose({ ...choice, padding: Number(value) })}
        />
      </div>
      <div className={styles.size}>
        <Tex tex={sizeTex(exercise.image.length, exercise.kernel.length, choice)} />
      </div>
    </div>
  );
}

function sizeTex(n: number, k: number, { stride: s, padding: p }: { stride: number; padding: number }): string {
  const size = Math.floor((n + 2 * p - k) / s) + 1;
  return `\\text{side} = \\left\\lfloor \\dfrac{${n} + 2\\cdot ${p} - ${k}}{${s}} \\right\\rfloor + 1 = ${size}`;
}
