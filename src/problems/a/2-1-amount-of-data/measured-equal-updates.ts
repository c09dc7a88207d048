/** Errors with 2,000 updates at every size: Inkling on MNIST, seed 1234. */
export const measuredEqualUpdates = [
  { images: 100, train: 0, test: 0.3559 },
  { images: 1000, train: 0.001, test: 0.1453 },
  { images: 5000, train: 0.0366, test: 0.0981 },
  { images: 10_000, train: 0.0487, test: 0.0891 },
  { images: 20_000, train: 0.0581, test: 0.0801 },
  { images: 50_000, train: 0.0652, test: 0.0753 },
  { images: 63_000, train: 0.0653, test: 0.0757 },
] as const;
