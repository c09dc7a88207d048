import * as v from 'valibot';
import { expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { networkSchema } from '../train/spec.ts';
import { type InitialiserName, initialWeights } from './weights.ts';

const network = (inputShape: number[], ...layers: object[]) => v.parse(networkSchema, { inputShape, layers });
const dense = (units: number, activation = 'linear') => ({ type: 'dense', units, activation });
const mlp = network([784], dense(64, 'relu'), dense(10));

function expectClose(found: ArrayLike<number>, wanted: readonly number[]): void {
  wanted.forEach((value, i) => expect(Math.abs(found[i] - value)).toBeLessThan(1e-7));
}

it('are scikit-learn’s for random_state=1234, and leave the stream where its first shuffle begins', () => {
  const random = new RandomState(1234);
  const [w1, b1, w2, b2] = initialWeights(mlp, 'sklearn', random).map(({ values }) => values);
  expectClose(w1, [-0.051896190691957896, 0.020542559570861624, -0.010476164981148714, 0.048006344303347576]);
  expectClose(b1, [-0.038654517653590646, -0.08330747558641893, -0.007702044132859673, -0.027257260591724605]);
  expectClose(w2, [0.18397126493184007, 0.021169095203417698, -0.13170512836546916, -0.12719648096016076]);
  expectClose(b2, [0.10217903457768207, 0.12721303852066435, 0.04663629522138729, 0.004866867501873873]);
  const order = random.permutation(1000);
  expect([...order.subarray(0, 10)]).toEqual([825, 14, 726, 883, 627, 745, 351, 132, 271, 676]);
});

/** The largest magnitude of every weight: close to the bound when there are hundreds of them. */
const extremes = (initialiser: InitialiserName, of = mlp) =>
  initialWeights(of, initialiser, new RandomState(1)).map(({ values }) => Math.max(...values.map(Math.abs)));

it('keep within the bounds of their library, and fill them', () => {
  const [k1, b1, k2, b2] = extremes('keras');
  expect([b1, b2]).toEqual([0, 0]);
  expect(k1 / Math.sqrt(6 / (784 + 64))).toBeCloseTo(1, 3);
  expect(k2 / Math.sqrt(6 / (64 + 10))).toBeCloseTo(1, 2);
  const torch = extremes('torch');
  expect(torch[0] / Math.sqrt(1 / 784)).toBeCloseTo(1, 3);
  expect(torch[1]).toBeLessThanOrEqual(Math.sqrt(1 / 784));
  expect(torch[1]).toBeGreaterThan(0.9 * Math.sqrt(1 / 784));
});

it('count a kernel’s whole field as its fan', () => {
  const conv = network([9, 9, 4], { type: 'conv2d', filters: 50, kernelSize: 3 });
  expect(extremes('keras', conv)[0] / Math.sqrt(6 / (9 * 4 + 9 * 50))).toBeCloseTo(1, 2);
  expect(extremes('torch', conv)[0] / Math.sqrt(1 / (9 * 4))).toBeCloseTo(1, 2);
});

it('have scikit-learn’s smaller bound in every layer when the hidden units are sigmoid', () => {
  const [k1, , k2] = extremes('sklearn', network([784], dense(64, 'sigmoid'), dense(10)));
  expect(k1 / Math.sqrt(2 / (784 + 64))).toBeCloseTo(1, 3);
  expect(k2 / Math.sqrt(2 / (64 + 10))).toBeCloseTo(1, 2);
});

it('begin batch normalisation as the identity and draw nothing for it', () => {
  const normalised = network([784], dense(64, 'relu'), { type: 'batchNorm' }, dense(10));
  const weights = initialWeights(normalised, 'sklearn', new RandomState(1234));
  const of = (name: string) => weights.find((weight) => weight.name === name)?.values;
  expect(of('1.gamma')).toEqual(new Float32Array(64).fill(1));
  expect(of('1.beta')).toEqual(new Float32Array(64));
  expect(of('1.movingMean')).toEqual(new Float32Array(64));
  expect(of('1.movingVariance')).toEqual(new Float32Array(64).fill(1));
  const plain = initialWeights(mlp, 'sklearn', new RandomState(1234));
  expect(of('2.kernel')).toEqual(plain[2].values);
});
