import { useSyncExternalStore } from 'react';

/** What follows the question mark behind the hash ("#/a/2-2-optimisation-curves?run=curves"), without it; '' where there is nothing. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, read, () => '');
}

/** Takes the question mark and what follows it off the address, without a step in the history. */
export function clearHashSearch(): void {
  const { href } = window.location;
  const at = href.indexOf('?', Math.max(0, href.indexOf('#')));
  if (at < 0) return;
  history.replaceState(history.state, '', href.slice(0, at));
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: href, newURL: window.location.href }));
}

function read(): string {
  const { hash } = window.location;
  const at = hash.indexOf('?');
  return at < 0 ? '' : hash.slice(at + 1);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
