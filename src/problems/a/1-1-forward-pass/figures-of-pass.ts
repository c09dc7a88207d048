import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { type ForwardPass, predictionInWords } from './forward-pass.ts';

/** A figure of a pass for a table: its name, with TeX between dollar signs, and its value. */
export interface PassFigure {
  readonly label: string;
  readonly value: string;
}

/** Hidden units, sums, probabilities and prediction, in the order of the published figures. */
export function figuresOfPass(pass: ForwardPass): PassFigure[] {
  return [
    ...pass.h.map((value, index) => ({ label: `hidden unit $h_${index + 1}$`, value: plainNumber(value) })),
    ...pass.r.map((value, k) => ({ label: `sum $r_${k}$`, value: plainNumber(value) })),
    ...pass.f.map((value, k) => ({ label: `output $f_${k}$`, value: plainNumber(value) })),
    { label: 'prediction', value: predictionInWords(pass) },
  ];
}
