import { expect, it, vi } from 'vitest';
import { claim, claimed } from './tab-lock.ts';

it('grants everything where tabs cannot see each other', async () => {
  vi.stubGlobal('navigator', {});
  (await claim('run'))?.();
  expect(await claim('run')).toBeTypeOf('function');
  expect(await claimed('run')).toEqual(new Set());
  vi.unstubAllGlobals();
});
