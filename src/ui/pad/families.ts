import type { Family } from './models-store.ts';

/** The two columns of the pad, left to right. */
export const families: readonly Family[] = ['mlp', 'cnn'];

/** How the reader sees a family's name. */
export const familyNames: Readonly<Record<Family, string>> = { mlp: 'MLP', cnn: 'CNN' };
