import type { Plugin } from 'vite';

/** Prints why a build failed: the service worker's step fails after it and would be the only thing reported. */
export function reportFirstError(): Plugin {
  return {
    name: 'inkling-report-first-error',
    apply: 'build',
    buildEnd(error) {
      if (error) console.error(error.message);
    },
    renderError(error) {
      if (error) console.error(error.message);
    },
  };
}
