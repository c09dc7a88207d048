/** The page on the data: which images Inkling works on, and how to get MNIST. */
export function DataPage() {
  return <h1>Data</h1>;
}
