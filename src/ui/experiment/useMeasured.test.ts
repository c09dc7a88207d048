import { beforeEach, expect, it } from 'vitest';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import { type Measurement, measurementKey, readMeasurements, rememberMeasurement, useMeasured } from './useMeasured.ts';

const spec = parseTrainSpec({
  kind: 'train',
  data: { split: 'standard', trainSize: 1000, validation: 'none', preprocessing: 'unit' },
  network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
  initialiser: 'keras',
  optimiser: { name: 'sgd', learningRate: 0.1, momentum: 0, nesterov: false },
  schedule: { kind: 'constant' },
  batchSize: 100,
  epochs: 1,
  evaluateEvery: 0,
  seed: 1,
});
const here = { version: 'trainer-1.js', adapters: 'a card; none', wanted: 'auto', spec } as const;

const measurement = (key: string, stepsPerSecond = 100): Measurement => ({
  key,
  spec,
  wanted: 'auto',
  measuredAt: '2026-01-01T00:00:00Z',
  chosen: {
    backend: 'wasm',
    stepsPerSecond,
    candidates: [
      { backend: 'wasm', stepsPerSecond },
      { backend: 'webgl', adapter: 'none', reason: 'there is none' },
    ],
  },
});

beforeEach(() => useMeasured.setState({ measurements: [] }));

it('a measurement counts for the same network, batch, optimiser, adapters and build, whatever else differs', () => {
  const key = measurementKey(here);
  const like = { ...spec, seed: 2, epochs: 90, optimiser: { ...spec.optimiser, learningRate: 1 } };
  expect(measurementKey({ ...here, spec: like })).toBe(key);
  const layers = [{ type: 'dense', units: 11, activation: 'linear' }] as const;
  const others = [
    { ...here, version: 'trainer-2.js' },
    { ...here, adapters: 'another card; none' },
    { ...here, wanted: 'wasm' as const },
    { ...here, spec: { ...spec, batchSize: 10 } },
    { ...here, spec: { ...spec, network: { ...spec.network, layers: [...layers] } } },
    { ...here, spec: parseTrainSpec({ ...spec, optimiser: { ...spec.optimiser, momentum: 0.9 } }) },
  ];
  for (const other of others) expect(measurementKey(other)).not.toBe(key);
});

it('remembers the latest of each, and no more than it should', () => {
  for (let i = 0; i < 60; i++) rememberMeasurement(measurement(`network ${i}`));
  rememberMeasurement(measurement('network 50', 7));
  const { measurements } = useMeasured.getState();
  expect(measurements).toHaveLength(40);
  expect(measurements[0].chosen.stepsPerSecond).toBe(7);
  expect(measurements.filter(({ key }) => key === 'network 50')).toHaveLength(1);
});

it('drops what is not valid in storage and keeps the rest', () => {
  const good = measurement('good');
  const bad = { ...good, chosen: { ...good.chosen, backend: 'cuda' } };
  expect(readMeasurements({ measurements: [bad, good, 3] })).toEqual([good]);
  for (const nonsense of [undefined, null, 'x', { measurements: 'x' }]) expect(readMeasurements(nonsense)).toEqual([]);
});
