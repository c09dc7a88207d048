import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './new-id.ts';

afterEach(() => void vi.unstubAllGlobals());

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('makes ids where the browser does, and where it leaves that out', () => {
  const { crypto } = globalThis;
  const ids = [newId(), newId()];
  vi.stubGlobal('crypto', { getRandomValues: (array: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(array) });
  ids.push(newId(), newId());
  for (const id of ids) expect(id).toMatch(pattern);
  expect(new Set(ids).size).toBe(4);
});
