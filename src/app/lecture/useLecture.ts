import * as v from 'valibot';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** How far the type can be made smaller or larger, as factors of what fits a hall's screen. */
export const typeScale = { least: 0.8, most: 2, step: 0.1 };

const lectureSchema = v.object({
  on: v.fallback(v.boolean(), false),
  place: v.fallback(v.string(), '/'),
  part: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  scale: v.fallback(v.pipe(v.number(), v.minValue(typeScale.least), v.maxValue(typeScale.most)), 1),
});

/** Whether the page is shown to a lecture hall, and what of it. */
export interface Lecture extends v.InferOutput<typeof lectureSchema> {
  /** Whether the list of keys is open. */
  readonly help: boolean;
}

/** Beyond any page's last part: the part counts back to it. */
export const lastPart = 99;

/** Lecture mode outlives a reload (clickers like to send F5), but not the visit. */
export const useLecture = create<Lecture>()(
  persist((): Lecture => ({ ...v.parse(lectureSchema, {}), help: false }), {
    name: 'inkling.lecture',
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ on, place, part, scale }) => ({ on, place, part, scale }),
    merge: (kept, current) => ({ ...current, ...v.parse(lectureSchema, kept ?? {}) }),
  }),
);

/** Begins at a part of a page. */
export function enterLecture(place: string, part: number): void {
  useLecture.setState({ on: true, place, part });
}

/** Back to reading. */
export function leaveLecture(): void {
  useLecture.setState({ on: false });
}

/** Shows a part of a page. */
export function showPart(place: string, part: number): void {
  useLecture.setState({ place, part });
}

/** Makes all type one step larger (1) or smaller (-1). */
export function changeType(direction: 1 | -1): void {
  useLecture.setState(({ scale }) => {
    const next = Math.round((scale + direction * typeScale.step) * 10) / 10;
    return { scale: Math.min(typeScale.most, Math.max(typeScale.least, next)) };
  });
}

/** Opens or closes the list of keys. */
export function showHelp(help: boolean): void {
  useLecture.setState({ help });
}
