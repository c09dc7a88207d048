import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { keptFields } from './kept-fields.ts';

interface Lab {
  readonly width: number;
  readonly kind: 'moons' | 'circles';
  readonly dragging: boolean;
}

const stored = new Map<string, string>();
const storage = createJSONStorage<Partial<Lab>>(() => ({
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, value) => void stored.set(key, value),
  removeItem: (key) => void stored.delete(key),
}));
const schemas = { width: v.pipe(v.number(), v.maxValue(32)), kind: v.picklist(['moons', 'circles']) } as const;
const openLab = () =>
  create<Lab>()(
    persist((): Lab => ({ width: 8, kind: 'moons', dragging: false }), {
      ...keptFields<Lab>('lab', schemas),
      ...(storage && { storage }),
    }),
  );

beforeEach(() => stored.clear());

it('brings back the fields named, and no others', () => {
  openLab().setState({ width: 16, kind: 'circles', dragging: true });
  expect(openLab().getState()).toEqual({ width: 16, kind: 'circles', dragging: false });
});

it('leaves a field as it starts where what is kept is not valid, and takes the others', () => {
  stored.set('inkling.lab', JSON.stringify({ state: { width: 99, kind: 'circles', dragging: true }, version: 1 }));
  expect(openLab().getState()).toEqual({ width: 8, kind: 'circles', dragging: false });
  stored.set('inkling.lab', JSON.stringify({ state: null, version: 1 }));
  expect(openLab().getState()).toEqual({ width: 8, kind: 'moons', dragging: false });
});
