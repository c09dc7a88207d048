import { expect, it } from 'vitest';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { failureOf } from './failure.ts';

it('what would happen again is a failure, whatever else leaves a run to go on with', () => {
  const late = { started: true };
  expect(failureOf(new Error('webgl does not start'), { started: false }).type).toBe('failed');
  expect(failureOf(new SpecError('epochs', 'is wrong'), late).type).toBe('failed');
  expect(failureOf(new Error('the device said no'), late)).toEqual({
    type: 'lost',
    message: 'Training broke off: the device said no',
  });
});

it('says when memory ran out, in the words of every browser', () => {
  const words = ['Aborted(OOM)', 'WebAssembly.Memory.grow(): out of memory', 'memory access out of bounds'];
  for (const error of [...words.map((text) => new Error(text)), new RangeError('Array buffer allocation failed')])
    expect(failureOf(error, { started: true })).toMatchObject({ message: 'There was not enough memory to go on.' });
});
