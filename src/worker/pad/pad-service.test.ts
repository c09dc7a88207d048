import * as v from 'valibot';
import { expect, it } from 'vitest';
import { startBackend } from '../../lab/backend/start-backend.ts';
import type { ModelCard } from '../../lab/model/card.ts';
import { encodeLayersModel } from '../../lab/model/layers-format.ts';
import type { ModelFiles } from '../../lab/model/model.ts';
import { initialWeights } from '../../lab/model/weights.ts';
import { networkSchema } from '../../lab/train/spec.ts';
import { RandomState } from '../../numerics/random/random-state.ts';
import { createPadService } from './pad-service.ts';
import { type FromPad, fromPadSchema } from './protocol.ts';

const network = v.parse(networkSchema, { inputShape: [784], layers: [{ type: 'dense', units: 10 }] });
const weights = initialWeights(network, 'sklearn', new RandomState(1));
const card: ModelCard = {
  id: 'mlp-pad',
  title: 'Test',
  family: 'mlp',
  network,
  preprocessing: { kind: 'standardise', scaler: 'scaler.json', clip: 3 },
  parameters: 7850,
  trainedOn: [],
  seed: 1,
  figures: {},
  date: '2026-01-01',
};
// A mean of 0 and a scale of 50 make a white pixel 5.1, beyond the clip.
const scalerJson = { mean: Array(784).fill(0), scale: Array(784).fill(50) };

async function fetchModel(id: string): Promise<ModelFiles> {
  if (id !== card.id) throw new Error(`models/${id}/card.json is not on this site.`);
  const { modelJson, weightsBin } = encodeLayersModel(network, weights);
  return { modelJson, weightsBin: weightsBin.buffer as ArrayBuffer, cardJson: card, scalerJson };
}

function start(startUp: () => Promise<void> = () => startBackend('cpu')) {
  const said: FromPad[] = [];
  const send = createPadService({ start: startUp, fetchModel, post: (message) => said.push(message) });
  return { send, said };
}

const stages = { crop: true, fit20: true, centreByMass: true };
const line = Float32Array.of(0.5, 0.2, 0.5, 0.5, 0.5, 0.8);
const ink = {
  type: 'ink',
  request: 1,
  strokes: [line],
  penWidth: 0.08,
  stages,
  models: ['mlp-pad', 'cnn-pad'],
  clip: true,
};

it('answers ink with pictures, and opinions of the models that are loaded', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'mlp-pad', baseUrl: 'https://example.org/' });
  await send(ink);
  for (const message of said) expect(v.is(fromPadSchema, message)).toBe(true);
  expect(said.map(({ type }) => type)).toEqual(['awake', 'loaded', 'seen']);
  const seen = said[2] as Extract<FromPad, { type: 'seen' }>;
  expect(seen.opinions.map(({ model }) => model)).toEqual(['mlp-pad']);
  expect(seen.opinions[0].probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  expect(seen.digit.some((pixel) => pixel > 200)).toBe(true);
  expect(seen.pictures?.fitted.width).toBeGreaterThan(0);
});

it('cuts extreme values off only when asked to, and always says how large they were', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'mlp-pad', baseUrl: 'https://example.org/' });
  const pixels = new Uint8Array(784).fill(255, 0, 1);
  await send({ type: 'digit', request: 1, pixels, models: ['mlp-pad'], clip: true });
  await send({ type: 'digit', request: 2, pixels, models: ['mlp-pad'], clip: false });
  const [clipped, raw] = said.slice(2).map((message) => (message as Extract<FromPad, { type: 'seen' }>).opinions[0]);
  expect(clipped.largest).toBeCloseTo(5.1, 5);
  expect(clipped.input[0]).toBe(3);
  expect(raw.input[0]).toBeCloseTo(5.1, 5);
  expect(raw.largest).toBe(clipped.largest);
});

it('says that an empty pad is blank', async () => {
  const { send, said } = start();
  await send({ ...ink, strokes: [] });
  expect(said).toContainEqual({ type: 'blank', request: 1 });
});

it('refuses a model that is not there and goes on', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'cnn-pad', baseUrl: 'https://example.org/' });
  expect(said).toContainEqual({
    type: 'refused',
    model: 'cnn-pad',
    message: expect.stringContaining('not on this site'),
  });
  await send(ink);
  expect(said.at(-1)).toMatchObject({ type: 'seen', opinions: [] });
});

it('takes a model the reader trained', async () => {
  const { send, said } = start();
  const trained = { ...card, id: 'mine', preprocessing: { kind: 'unit' } };
  await send({ type: 'install', card: trained, weights });
  await send({ ...ink, models: ['mine'] });
  expect(said.at(-1)).toMatchObject({ type: 'seen', opinions: [{ model: 'mine' }] });
});

it('answers batches in slices, row by row as one at a time', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'mlp-pad', baseUrl: 'https://example.org/' });
  const digits = Uint8Array.from({ length: 501 * 784 }, (_, i) => (i * 7) % 256);
  await send({ type: 'batch', request: 1, digits, model: 'mlp-pad', clip: true });
  await send({ type: 'digit', request: 2, pixels: digits.slice(500 * 784), models: ['mlp-pad'], clip: true });
  const done = said.find((message) => message.type === 'batchDone');
  const last = said.at(-1) as Extract<FromPad, { type: 'seen' }>;
  expect(said.filter(({ type }) => type === 'batchStep')).toHaveLength(2);
  last.opinions[0].probabilities.forEach((p, i) => expect(done?.probabilities[5000 + i]).toBeCloseTo(p, 6));
});

it('refuses messages that make no sense, naming the request', async () => {
  const { send, said } = start();
  await send({ ...ink, penWidth: -1 });
  await send({ type: 'digit', request: 9, pixels: new Uint8Array(3), models: [], clip: true });
  await send('hello');
  const failed = said.filter(({ type }) => type === 'failed');
  expect(failed).toMatchObject([{ request: 1 }, { request: 9 }, {}]);
});

it('says why it cannot start', async () => {
  const { send, said } = start(() => Promise.reject(new Error('no wasm here')));
  await send(ink);
  expect(said).toContainEqual({ type: 'asleep', message: 'no wasm here' });
  expect(said).toContainEqual({ type: 'failed', request: 1, message: 'no wasm here' });
});

it('shows what every layer makes of a digit, as a forward pass by hand does', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'mlp-pad', baseUrl: 'https://example.org/' });
  const pixels = new Uint8Array(784).fill(50, 0, 1);
  await send({ type: 'activations', request: 4, model: 'mlp-pad', pixels, clip: true });
  for (const message of said) expect(v.is(fromPadSchema, message)).toBe(true);
  const inside = said.at(-1) as Extract<FromPad, { type: 'activated' }>;
  expect(inside.request).toBe(4);
  expect(inside.input[0]).toBe(1);
  expect(inside.layers.map(({ shape }) => shape)).toEqual([[10]]);
  const [kernel, bias] = weights;
  inside.layers[0].sums?.forEach((sum, k) => expect(sum).toBeCloseTo(kernel.values[k] + bias.values[k], 3));
  await send({ type: 'digit', request: 5, pixels, models: ['mlp-pad'], clip: true });
  const seen = said.at(-1) as Extract<FromPad, { type: 'seen' }>;
  expect(inside.probabilities).toEqual(seen.opinions[0].probabilities);
});

it('hands out the weights of a loaded model and refuses those of others', async () => {
  const { send, said } = start();
  await send({ type: 'load', model: 'mlp-pad', baseUrl: 'https://example.org/' });
  await send({ type: 'weights', request: 6, model: 'mlp-pad' });
  await send({ type: 'weights', request: 7, model: 'cnn-pad' });
  for (const message of said) expect(v.is(fromPadSchema, message)).toBe(true);
  const [weighed, failed] = said.slice(-2);
  expect(weighed).toMatchObject({ type: 'weighed', card: { id: 'mlp-pad' }, weights: [{ name: '0.kernel' }, {}] });
  expect(failed).toEqual({ type: 'failed', request: 7, message: 'the model cnn-pad is not loaded' });
});
