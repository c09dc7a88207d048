import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { splitIndices } from './split.ts';

const mnist = { count: 70_000, trainCount: 60_000 };
const sha256 = (values: Int32Array) => createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex');

it('the CS273A split of 70,000 images equals train_test_split of scikit-learn', () => {
  const { train, test } = splitIndices('cs273a', mnist);
  expect(train.length).toBe(63_000);
  expect(sha256(train)).toBe('b9ce1d1d3885ba3877ab63f53b359a9a84ce8bd6e39998dc719115687e6172df');
  expect(sha256(test)).toBe('ec113d92093458da5060b500a2b0ca1f566f847600759ffca33623d336fd3f18');
});

it('the standard split keeps the order of the files', () => {
  const { train, test } = splitIndices('standard', mnist);
  expect(train.length).toBe(60_000);
  expect(test[0]).toBe(60_000);
  expect(test[9_999]).toBe(69_999);
});
