import { eight } from './eight.ts';
import { five } from './five.ts';
import type { Form } from './form.ts';
import { four } from './four.ts';
import { nine } from './nine.ts';
import { one } from './one.ts';
import { seven } from './seven.ts';
import { six } from './six.ts';
import { three } from './three.ts';
import { two } from './two.ts';
import { zero } from './zero.ts';

/** Every way the built-in writers know to write one digit, and what those ways have in common. */
export interface DigitForms {
  readonly forms: readonly Form[];
  /** How much further the digit leans than its poses are drawn; a bare 1 leans most. */
  readonly slant: number;
  /** Width and pen against the writer's usual: a digit written larger on paper has the thinner line once fitted into the box. */
  readonly width: number;
  readonly pen: number;
}

/** What the writers know, indexed by the digit. */
export const repertoire: readonly DigitForms[] = [
  { forms: zero, slant: 0.18, width: 1.16, pen: 1.1 },
  { forms: one, slant: 0.16, width: 1.12, pen: 1.09 },
  { forms: two, slant: -0.05, width: 1.14, pen: 1.07 },
  { forms: three, slant: -0.06, width: 1.14, pen: 1.01 },
  { forms: four, slant: 0.12, width: 1.12, pen: 0.91 },
  { forms: five, slant: 0.02, width: 1.17, pen: 1.02 },
  { forms: six, slant: 0, width: 1.12, pen: 0.95 },
  { forms: seven, slant: -0.05, width: 1.17, pen: 0.99 },
  { forms: eight, slant: -0.03, width: 1.18, pen: 0.93 },
  { forms: nine, slant: -0.03, width: 1.1, pen: 0.89 },
];
