/** How the pad worker is: `broken` when it crashed too often or cannot start here, until `retry`. */
export type PadHealth =
  | { readonly state: 'starting' | 'ready' }
  | { readonly state: 'restarting' | 'broken'; readonly message: string };
