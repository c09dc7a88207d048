import { madeUpNoise } from '../workloads.ts';

/** The parts of jax-js's arrays that the bench uses; every use of an array consumes it, unless it goes through `ref`. */
export interface JaxArray {
  readonly ref: JaxArray;
  readonly shape: number[];
  add(other: JaxArray | number): JaxArray;
  sub(other: JaxArray | number): JaxArray;
  mul(other: JaxArray | number): JaxArray;
  div(other: JaxArray | number): JaxArray;
  sum(): JaxArray;
  reshape(shape: number[]): JaxArray;
  slice(...index: number[][]): JaxArray;
  data(): Promise<Float32Array>;
  dispose(): void;
}

const library = '@jax-js/jax';
/** The library, which the bench's own package installs. */
export const jax = await import(library);
await jax.init('wasm');
jax.defaultDevice('wasm');

/** Its random numbers. */
export const { random } = jax;

/** Small made-up weights. */
export const noiseArray = (shape: number[]): JaxArray =>
  jax.numpy.array(madeUpNoise(shape.reduce((product, n) => product * n, 1)).map((v) => 0.1 * (v - 0.5))).reshape(shape);

/** Zeros. */
export const zeros = (shape: number[]): JaxArray => jax.numpy.zeros(shape);
