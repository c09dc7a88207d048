import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from './useSettings.ts';

describe('readSettings', () => {
  it('starts from the defaults', () => {
    expect(readSettings(undefined)).toEqual({ theme: 'system', backend: 'auto', dataset: 'auto', seed: 1234 });
    expect(readSettings('nonsense')).toEqual(defaultSettings);
  });

  it('keeps what is valid and mends what is not', () => {
    expect(readSettings({ theme: 'dark', backend: 'abacus', seed: -1, dataset: 'builtin', more: true })).toEqual({
      theme: 'dark',
      backend: 'auto',
      dataset: 'builtin',
      seed: 1234,
    });
  });
});
