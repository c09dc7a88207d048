/** The themes a reader can choose. */
export const themeOptions = [
  { value: 'system', label: 'As the system', note: 'Follows light and dark of your device.' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const gpuMissing = typeof navigator !== 'undefined' && !('gpu' in navigator);

/** Where training can run; the pad always answers from WebAssembly, which is quickest for a single image. */
export const backendOptions = [
  {
    value: 'auto',
    label: 'Choose for me',
    note: 'Measures the network of the page on what this machine has and takes the quickest.',
  },
  {
    value: 'wasm',
    label: 'WebAssembly',
    note: 'On the processor. Works everywhere, gives the same numbers everywhere, and is quick for small networks.',
  },
  {
    value: 'webgl',
    label: 'WebGL',
    note: 'On the graphics card, through its drawing interface. Good for wide layers.',
  },
  {
    value: 'webgpu',
    label: 'WebGPU',
    note: gpuMissing
      ? 'On the graphics card, directly. This browser does not offer it.'
      : 'On the graphics card, directly. The newest of the three.',
  },
] as const;

/** Which images experiments use. */
export const datasetOptions = [
  { value: 'auto', label: 'MNIST if it is at hand', note: 'Otherwise the handwriting that Inkling draws itself.' },
  { value: 'mnist', label: 'MNIST only', note: 'Experiments wait until the 70,000 scanned digits are there.' },
  {
    value: 'builtin',
    label: 'Built-in digits',
    note: 'Drawn on this machine, no download. Published numbers are for MNIST and will differ.',
  },
] as const;
