import { describe, expect, it } from 'vitest';
import { duration, loadingWords } from './loading-words.ts';

describe('loadingWords', () => {
  it('gives rate and time left while downloading', () => {
    const loading = { phase: 'download', done: 2e6, total: 10e6, startedAt: 1000 } as const;
    expect(loadingWords(loading, 3000)).toBe('Getting MNIST: 2.0 MB of 10.0 MB at 1.0 MB/s, 8 s left');
  });

  it('promises nothing before it can know', () => {
    const loading = { phase: 'download', done: 0, total: 10e6, startedAt: 1000 } as const;
    expect(loadingWords(loading, 1001)).toBe('Getting MNIST: 0.0 MB of 10.0 MB');
  });

  it('counts drawn digits in per cent', () => {
    const loading = { phase: 'generate', done: 0.5, total: 1, startedAt: 0 } as const;
    expect(loadingWords(loading, 4000)).toBe('Drawing the built-in digits: 50 %, 4 s left');
  });
});

describe('duration', () => {
  it('reads well at every size', () => {
    expect([0.2, 12.4, 200].map(duration)).toEqual(['less than a second', '12 s', '3 min']);
  });
});
