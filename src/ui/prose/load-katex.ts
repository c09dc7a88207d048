type Katex = typeof import('katex').default;

let loading: Promise<Katex> | undefined;

/** KaTeX, fetched once; most pages have no formula that is not already typeset by the build. */
export function loadKatex(): Promise<Katex> {
  loading ??= import('katex').then((file) => file.default);
  return loading;
}
