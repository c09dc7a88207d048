import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { toyKinds } from '../../../datasets/toy/toy-set.ts';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import type { ToySpec } from '../../../worker/toy/toy-protocol.ts';

/** What can be chosen of the network and its training. */
export const toyChoices = {
  activations: ['linear', 'relu', 'tanh'],
  depths: [0, 1, 2, 3],
  widths: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32],
  rates: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
} as const;

interface ToyState {
  readonly spec: ToySpec;
  readonly learningRate: number;
}

/** The small network that the reader has set up, kept in this browser; training starts anew with each visit. */
export const useToy = create<ToyState>()(
  persist(
    (): ToyState => ({
      spec: { kind: 'moons', activation: 'linear', depth: 1, width: 8, seed: 1 },
      learningRate: 0.1,
    }),
    keptFields<ToyState>('b1.toy', {
      spec: v.object({
        kind: v.picklist(toyKinds),
        activation: v.picklist(toyChoices.activations),
        depth: v.picklist(toyChoices.depths),
        width: v.picklist(toyChoices.widths),
        seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
      learningRate: v.picklist(toyChoices.rates),
    }),
  ),
);

/** Changes some of the network's settings. */
export function changeToy(changes: Partial<ToySpec>): void {
  useToy.setState(({ spec }) => ({ spec: { ...spec, ...changes } }));
}
