import { beforeEach, expect, it } from 'vitest';
import { recordedId } from '../recorded/recorded-id.ts';
import { isOpen, keepOpenings, openVault, readOpenings, useVaultStore } from './vault-store.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
  keepOpenings({});
});

const openings = () => useVaultStore.getState().openings['a/x'] ?? [];

it('counts every opening with what it was for, and what is open does not count again', () => {
  openVault('a/x', { reason: 'four runs', keys: ['s1'] });
  openVault('a/x', { reason: 'four runs', keys: ['s1'] });
  openVault('a/x', { reason: 'one run', keys: ['s2'] });
  expect(openings().map(({ reason }) => reason)).toEqual(['four runs', 'one run']);
  expect([isOpen(openings(), 's1'), isOpen(openings(), 's3'), isOpen([], undefined)]).toEqual([true, false, false]);
});

it('opens the runs of an opened sweep, but of an opened run neither its sweep nor the other runs', () => {
  openVault('a/x', { reason: 'four runs', keys: ['s1'] });
  openVault('a/x', { reason: 'the chosen one', keys: ['s2/3'] });
  expect(['s1/0', 's2/3', 's2/0', 's2'].map((key) => isOpen(openings(), key))).toEqual([true, true, false, false]);
});

it('has nothing to open in a recording, and does not count it', () => {
  const recorded = recordedId('a/x', 'sizes', 3);
  expect(isOpen([], recorded)).toBe(true);
  openVault('a/x', { reason: 'a recorded run', keys: [recorded] });
  expect(openings()).toEqual([]);
});

it('keeps problems apart, and keeps what another tab wrote meanwhile', () => {
  openVault('a/x', { reason: 'here', keys: ['s1'] });
  useVaultStore.setState({ openings: {} });
  openVault('a/y', { reason: 'there', keys: ['s2'] });
  expect(openings()).toHaveLength(1);
});

it('takes storage that cannot be read for empty', () => {
  expect(readOpenings('{"a/x": [{"at": 3}]}')).toEqual({});
  expect(readOpenings('not json')).toEqual({});
  expect(readOpenings(null)).toEqual({});
});
