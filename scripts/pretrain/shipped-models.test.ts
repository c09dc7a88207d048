import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { handwrittenInk } from '../../src/datasets/handwriting/generate.ts';
import { renderDigit } from '../../src/datasets/ink/mnist-convention.ts';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import { disposeModel, loadModel, type Model, type ModelFiles } from '../../src/lab/model/model.ts';
import { parameterCount } from '../../src/lab/model/network-shapes.ts';
import { readPendigits } from '../read-pendigits.ts';
import { accuracyOf } from './measure.ts';
import { isHeldBack, type LabelledImages, replayOnPad } from './pen-writers.ts';
import { recipes } from './recipes.ts';

const folder = new URL('../../public/models/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const filesOf = (id: string): ModelFiles => ({
  modelJson: json(`${id}/model.json`),
  weightsBin: Uint8Array.from(readFileSync(new URL(`${id}/weights.bin`, folder))).buffer,
  cardJson: json(`${id}/card.json`),
  scalerJson: json('cs273a-scaler.json'),
});

function withModel<T>(id: string, use: (model: Model) => T): T {
  const model = loadModel(filesOf(id));
  try {
    return use(model);
  } finally {
    disposeModel(model);
  }
}

/** Digits of writers that no part of the built-in handwriting has. */
function generatedStrokes(count: number): LabelledImages {
  const digits = Array.from({ length: count }, (_, i) =>
    renderDigit(handwrittenInk({ digit: i % 10, seed: 700_000 + i })),
  );
  return {
    images: Uint8Array.from(digits.flatMap((rendered) => Array.from(rendered?.digit ?? new Uint8Array(784)))),
    labels: Uint8Array.from(digits, (_, i) => i % 10),
  };
}

const padIds = recipes.filter(({ material }) => material === 'pad').map(({ id }) => id);
const pens = readPendigits();

beforeAll(() => startBackend('wasm'));

describe('every shipped model', () => {
  it('is listed', () => {
    expect(json('index.json')).toEqual(recipes.map(({ id }) => id));
  });

  it.each(recipes)('$id has the network of its recipe, and a card with figures', ({ id, spec }) => {
    withModel(id, ({ card }) => {
      expect(card.id).toBe(id);
      expect(card.network).toEqual(spec.network);
      expect(card.parameters).toBe(parameterCount(spec.network));
      expect(card.trainedOn.every(({ name, licence, count }) => name && licence && count > 0)).toBe(true);
      expect(card.figures['heldBackWriters'].n).toBeGreaterThan(1000);
      expect(card.figures['mnistTest'].n).toBe(7000);
    });
  });

  it('comes as half floats: what the landing page loads first stays near 110 kB', () => {
    const bytes = ['cnn-pad', 'mlp-pad-small'].map((id) => statSync(new URL(`${id}/weights.bin`, folder)).size);
    expect(bytes).toEqual([2 * 4426, 2 * 50_890]);
  });
});

describe('the published models', () => {
  it('do as well as in the assignments', () => {
    const { mnistValidation: mlp } = json('mlp-published/card.json').figures;
    const { mnistValidation: cnn } = json('cnn-published/card.json').figures;
    expect(Math.abs(mlp.accuracy - 0.9549)).toBeLessThan(0.005);
    expect(Math.abs(cnn.accuracy - 0.973)).toBeLessThan(0.004);
  });
});

describe.each(padIds)('%s', (id) => {
  it('reads strokes of the built-in handwriting', () => {
    const strokes = generatedStrokes(1000);
    withModel(id, (model) => expect(accuracyOf(model, strokes, { clip: true })).toBeGreaterThanOrEqual(0.95));
  });

  it.runIf(pens)('reads pen strokes of writers it has not seen', () => {
    const strokes = replayOnPad((pens ?? []).filter(isHeldBack), 5);
    withModel(id, (model) => expect(accuracyOf(model, strokes, { clip: true })).toBeGreaterThanOrEqual(0.97));
  });
});
