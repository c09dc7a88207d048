import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import { firstStrengths, type RemedyId, remedyIds, type Strengths } from './remedies.ts';

/** What the next press of the button runs. */
export interface RemedyPlan {
  readonly remedies: readonly RemedyId[];
  readonly strengths: Strengths;
  readonly seeds: number;
  readonly images: 500 | 1000;
}

const within = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(within(least, most), v.integer());

/** The largest strength of each remedy that has one. */
export const mostStrengths: Strengths = { patience: 60, rate: 0.95, l1: 1, l2: 1 };

/** The remedies the reader has switched on, kept in this browser. */
export const usePlan = create<RemedyPlan>()(
  persist(
    (): RemedyPlan => ({ remedies: ['dropout'], strengths: firstStrengths, seeds: 3, images: 500 }),
    keptFields<RemedyPlan>('b2.plan', {
      remedies: v.array(v.picklist(remedyIds)),
      strengths: v.object({
        patience: whole(0, mostStrengths.patience),
        rate: within(0, mostStrengths.rate),
        l1: within(0, mostStrengths.l1),
        l2: within(0, mostStrengths.l2),
      }),
      seeds: whole(1, 10),
      images: v.picklist([500, 1000]),
    }),
  ),
);

/** How long each network trains at most: fewer images need fewer epochs until they are learnt by heart. */
export function epochsFor({ images }: Pick<RemedyPlan, 'images'>): number {
  return images === 500 ? 40 : 60;
}
