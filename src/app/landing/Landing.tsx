/** The first page: the pad, what this is, where to begin. */
export function Landing() {
  return <h1>Draw a digit</h1>;
}
