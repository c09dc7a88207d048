import { describe, expect, it } from 'vitest';
import { forget, forgetEverything, keep, read, readAll, useStorageState } from './database.ts';

describe('storage without IndexedDB', () => {
  it('keeps things for the visit, and says that they will not last', async () => {
    await keep('answers', 'a', { text: 'four' });
    await keep('runs', 'a', 1);
    expect(await read('answers', 'a')).toEqual({ text: 'four' });
    expect(useStorageState.getState()).toMatchObject({ kept: false, reason: expect.stringMatching(/no storage/) });
  });

  it('reads, forgets and empties', async () => {
    await keep('answers', 'b', 2);
    expect([...(await readAll('answers')).keys()]).toEqual(['a', 'b']);
    await forget('answers', 'a');
    expect(await read('answers', 'a')).toBeUndefined();
    expect(await read('runs', 'a')).toBe(1);
    await forgetEverything();
    expect((await readAll('answers')).size).toBe(0);
    expect(await read('runs', 'a')).toBeUndefined();
  });
});
