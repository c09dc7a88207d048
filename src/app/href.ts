import { useHashLocation } from 'wouter/use-hash-location';

/** A place in Inkling: the landing page, the data, the settings, or a problem by its folder. */
export type Place = '/' | '/data' | '/settings' | { readonly problem: string };

/** The path of a place, for wouter's Link. */
export function href(place: Place): string {
  return typeof place === 'string' ? place : `/${place.problem}`;
}

/** The location behind the hash, without what follows a question mark: that part belongs to the page (a shared spec). */
export function usePlace(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  return [location.split('?')[0] ?? '/', navigate];
}

// Links must carry the hash so that "open in a new tab" works.
usePlace.hrefs = (path: string) => `#${path}`;
