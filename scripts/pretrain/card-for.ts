import type { ModelCard } from '../../src/lab/model/card.ts';
import { parameterCount } from '../../src/lab/model/network-shapes.ts';
import type { Recipe } from './recipes.ts';
import { scalerFile } from './write-model.ts';

/** How many digits of each source a model learnt from. */
export interface SourceCounts {
  readonly mnist: number;
  readonly builtin: number;
  readonly penDigits: number;
}

/** Standardised strokes are cut off beyond this, as 1.5 % of MNIST's own inked pixels would be; pens reach hundreds. */
const clip = 5;

const licences = {
  mnist: 'CC BY-SA 3.0 (Y. LeCun, C. Cortes, C. Burges)',
  penDigits: 'CC BY 4.0 (E. Alpaydin, F. Alimoglu, UCI Machine Learning Repository)',
  builtin: 'MIT (drawn by Inkling)',
} as const;

/** The card of a model that is trained but not yet measured. */
export function cardFor({ id, title, family, material, spec }: Recipe, counts: SourceCounts): ModelCard {
  const pad = material === 'pad';
  const sources = [
    { name: 'MNIST, training part of the CS273A split', licence: licences.mnist, count: counts.mnist },
    { name: 'UCI pen digits, 25 of 30 writers', licence: licences.penDigits, count: counts.penDigits },
    { name: 'built-in digits', licence: licences.builtin, count: counts.builtin },
  ];
  return {
    id,
    title,
    family,
    network: spec.network,
    preprocessing: pad ? { kind: 'unit' } : { kind: 'standardise', scaler: scalerFile, clip },
    parameters: parameterCount(spec.network),
    trainedOn: sources.filter(({ count }) => count > 0),
    seed: spec.seed,
    figures: {},
    date: new Date().toISOString().slice(0, 10),
  };
}
