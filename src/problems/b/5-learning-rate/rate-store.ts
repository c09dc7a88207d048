import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';

/** The powers of ten between which the reader may choose a rate. */
export const powers = { lowest: -6, highest: 1 } as const;

interface RateState {
  /** The rate of the reader's own, as a power of ten. */
  readonly log: number;
}

/** The rate of the reader's own, kept in this browser. */
export const useOwnRate = create<RateState>()(
  persist(
    (): RateState => ({ log: -1 }),
    keptFields<RateState>('b5.rate', {
      log: v.pipe(v.number(), v.minValue(powers.lowest), v.maxValue(powers.highest)),
    }),
  ),
);
