import * as v from 'valibot';

const place = 'inkling.doomed';
const idsSchema = v.array(v.string());

/** Ids of the sweeps that were deleted a moment ago and may still be brought back; a page that loads meanwhile deletes them. */
export function doomedSweeps(): readonly string[] {
  try {
    const parsed = v.safeParse(idsSchema, JSON.parse(localStorage.getItem(place) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

/** Notes that a sweep is to be deleted, whatever becomes of this page, or that it is not. */
export function doomSweep(id: string, doomed: boolean): void {
  const others = doomedSweeps().filter((one) => one !== id);
  try {
    localStorage.setItem(place, JSON.stringify(doomed ? [...others, id] : others));
  } catch {
    // Without storage nothing comes back anyway.
  }
}
