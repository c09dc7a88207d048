import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ModelCard } from '../../lab/model/card.ts';
import type { PadListener } from '../../worker/pad/pad-client.ts';
import type { Seen } from '../../worker/pad/protocol.ts';
import { registerTrained } from './models-store.ts';
import { opinionOf, PadSession } from './pad-session.ts';

const client = {
  ask: vi.fn(),
  load: vi.fn(),
  install: vi.fn(),
  predictBatch: vi.fn(async () => new Float32Array(10)),
  retry: vi.fn(),
  dispose: vi.fn(),
};
let heard: PadListener;
vi.mock('../../worker/pad/pad-client.ts', () => ({
  startPadClient: (listener: PadListener) => {
    heard = listener;
    return client;
  },
}));

const loaded = (id: string) => heard.onModel(id, { card: { id } as ModelCard });
const requested = () => client.load.mock.calls.map(([id]) => id);
const seenBy = (...models: string[]): Seen => ({
  type: 'seen',
  request: 1,
  pictures: null,
  digit: new Uint8Array(784),
  opinions: models.map((model) => ({
    model,
    probabilities: new Float32Array(10),
    input: new Float32Array(784),
    largest: 0,
  })),
});

let session: PadSession;
let stop: () => void;
beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('document', { baseURI: 'https://example.org/inkling/#/' });
  session = new PadSession();
  stop = session.start();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it('asks for the small models first, from beside the page', () => {
  expect(requested()).toEqual(['mlp-pad-small', 'cnn-pad', 'mlp-pad']);
  expect(client.load).toHaveBeenCalledWith('cnn-pad', 'https://example.org/inkling/');
});

it('lets the small MLP answer until the large one has come', () => {
  expect(session.modelOf('mlp')).toBe('mlp-pad-small');
  loaded('mlp-pad');
  expect(session.modelOf('mlp')).toBe('mlp-pad');
  expect(client.ask).toHaveBeenLastCalledWith(expect.objectContaining({ models: ['mlp-pad', 'cnn-pad'] }));
});

it('asks with every change of ink, stages or models', () => {
  session.sheet.begin(0.5, 0.5);
  expect(client.ask).toHaveBeenLastCalledWith(expect.objectContaining({ strokes: [Float32Array.of(0.5, 0.5)] }));
  const asked = client.ask.mock.calls.length;
  session.store.setState({ stages: { crop: false, fit20: true, centreByMass: true } });
  session.choose({ cnn: 'published' });
  expect(client.ask).toHaveBeenCalledTimes(asked + 2);
  expect(client.ask).toHaveBeenLastCalledWith(expect.objectContaining({ models: ['mlp-pad-small', 'cnn-published'] }));
  expect(requested()).toContain('cnn-published');
});

it('asks further models once both columns have theirs', () => {
  session.alsoAsk(['mlp-published', 'cnn-pad']);
  expect(requested()).toContain('mlp-published');
  expect(client.ask).toHaveBeenLastCalledWith(expect.objectContaining({ models: ['mlp-pad-small', 'cnn-pad'] }));
  loaded('mlp-pad-small');
  loaded('cnn-pad');
  expect(client.ask).toHaveBeenLastCalledWith(
    expect.objectContaining({ models: ['mlp-pad-small', 'cnn-pad', 'mlp-published'] }),
  );
});

it('shows answers at once, but none that comes after the pad was cleared', () => {
  const paint = vi.fn();
  session.onSeen(paint);
  session.sheet.begin(0.5, 0.5);
  heard.onSeen(seenBy('cnn-pad'));
  expect(paint).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'seen' }));
  session.sheet.clear();
  expect(paint).toHaveBeenLastCalledWith(null);
  heard.onSeen(seenBy('cnn-pad'));
  expect(paint).toHaveBeenLastCalledWith(null);
});

it('finds a family’s opinion whichever of its models gave it', () => {
  const seen = seenBy('mlp-pad-small', 'cnn-published');
  expect(opinionOf(seen, 'mlp')?.model).toBe('mlp-pad-small');
  expect(opinionOf(seen, 'cnn')?.model).toBe('cnn-published');
  expect(opinionOf(null, 'cnn')).toBeUndefined();
});

it('hands over a model that the reader trained', async () => {
  const card = { id: 'mine', title: 'Mine', family: 'mlp' } as ModelCard;
  registerTrained(card, async () => ({ card, weights: [] }));
  session.choose({ mlp: 'mine' });
  await vi.waitFor(() => expect(client.install).toHaveBeenCalledWith(expect.objectContaining({ card })));
  expect(opinionOf(seenBy('mine'), 'mlp')?.model).toBe('mine');
});

it('says so when a model of the reader’s has gone meanwhile', async () => {
  registerTrained({ id: 'gone', title: 'Gone', family: 'cnn' } as ModelCard, async () => undefined);
  session.choose({ cnn: 'gone' });
  await vi.waitFor(() => expect(session.store.getState().refused.get('gone')).toMatch(/no longer kept/));
});

it('waits with a batch for its model, and passes on why it does not come', async () => {
  const batch = { model: 'mlp-published', digits: new Uint8Array(784), clip: false };
  const answer = session.predict(batch);
  expect(client.predictBatch).not.toHaveBeenCalled();
  loaded('mlp-published');
  await expect(answer).resolves.toHaveLength(10);
  const refused = session.predict({ ...batch, model: 'cnn-published' });
  heard.onModel('cnn-published', { message: 'not on this site' });
  await expect(refused).rejects.toThrow('not on this site');
});

it('asks again for models that did not come', () => {
  heard.onModel('cnn-pad', { message: 'gone' });
  const before = requested().filter((id) => id === 'cnn-pad').length;
  session.retry();
  expect(requested().filter((id) => id === 'cnn-pad')).toHaveLength(before + 1);
  expect(session.store.getState().refused.size).toBe(0);
});
