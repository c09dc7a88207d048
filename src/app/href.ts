import { useHashLocation } from 'wouter/use-hash-location';

/** A part of a problem's page that a link may lead to. */
export type PagePart = 'statement' | 'lab' | 'compare' | 'questions';

/** A place in Inkling: the landing page, the data, the models, the settings, the reports, or a problem by its folder. */
export type Place =
  | '/'
  | '/data'
  | '/models'
  | '/settings'
  | '/report'
  | { readonly report: string }
  | { readonly problem: string; readonly part?: PagePart };

/** The path of a place, for wouter's Link. */
export function href(place: Place): string {
  if (typeof place === 'string') return place;
  if ('report' in place) return `/report/${place.report}`;
  return place.part ? `/${place.problem}?part=${place.part}` : `/${place.problem}`;
}

/** The part of the page that the address asks for, if any. */
export function wantedPart(): string | undefined {
  const [, query = ''] = window.location.hash.split('?');
  return new URLSearchParams(query).get('part') ?? undefined;
}

/** The location behind the hash, without what follows a question mark: that part belongs to the page (a shared spec). */
export function usePlace(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  return [location.split('?')[0] ?? '/', navigate];
}

// Links must carry the hash so that "open in a new tab" works.
usePlace.hrefs = (path: string) => `#${path}`;
