import { digitFromInk } from '../../datasets/ink/mnist-convention.ts';
import type { InkPoint } from '../../datasets/ink/stroke.ts';
import { logitsOf, type Model, modelInput } from '../../lab/model/model.ts';
import { softmaxRows } from '../../numerics/softmax.ts';
import type { FromPad, Opinion, ToPad } from './protocol.ts';

type InkRequest = Extract<ToPad, { type: 'ink' }>;
type DigitRequest = Extract<ToPad, { type: 'digit' }>;

/** What the loaded models make of ink on the pad; `blank` where there is none. */
export function seeInk(asked: InkRequest, models: ReadonlyMap<string, Model>): FromPad {
  const { request, penWidth, stages, clip } = asked;
  const made = digitFromInk({ strokes: asked.strokes.map(strokeFrom), penWidth }, stages);
  if (!made) return { type: 'blank', request };
  const { digit, ...pictures } = made;
  return { type: 'seen', request, pictures, digit, opinions: opinions(digit, { ids: asked.models, models, clip }) };
}

/** What the loaded models make of a 28×28 digit as it is. */
export function seeDigit(asked: DigitRequest, models: ReadonlyMap<string, Model>): FromPad {
  const { request, pixels, clip } = asked;
  return {
    type: 'seen',
    request,
    pictures: null,
    digit: pixels,
    opinions: opinions(pixels, { ids: asked.models, models, clip }),
  };
}

function strokeFrom(flat: Float32Array): InkPoint[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => ({ x: flat[2 * i], y: flat[2 * i + 1] }));
}

interface Jury {
  readonly ids: readonly string[];
  readonly models: ReadonlyMap<string, Model>;
  readonly clip: boolean;
}

function opinions(digit: Uint8Array, { ids, models, clip }: Jury): Opinion[] {
  return ids.flatMap((id) => {
    const model = models.get(id);
    if (!model) return [];
    const raw = modelInput(model, digit, { clip: false });
    const largest = raw.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const input = clip ? modelInput(model, digit) : raw;
    const logits = logitsOf(model, input);
    return [{ model: id, probabilities: softmaxRows(logits, logits.length), input, largest }];
  });
}
