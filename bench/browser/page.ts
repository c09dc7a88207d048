// The page that parts/backends.ts opens: trains workloads on the backend that it is asked to start.
import { graphicsAdapter } from '../../src/lab/backend/graphics-adapter.ts';
import { startBackend } from '../../src/lab/backend/start-backend.ts';
import { measureSpeed } from '../../src/lab/train/measure-speed.ts';
import { wasmPaths } from '../../src/worker/wasm-paths.ts';
import { type WorkloadName, workloads } from '../workloads.ts';

/** What the page offers. */
interface Bench {
  /** Starts a backend; who computes behind it, or why it does not start. */
  start(backend: 'wasm' | 'webgl' | 'webgpu'): Promise<{ readonly name: string } | { readonly reason: string }>;
  /** Samples per second, or why there are none. */
  measure(name: WorkloadName): Promise<number | string>;
}

declare global {
  var bench: Bench;
}

/** Software renderers need seconds for a step of the larger workloads. */
const measuredMs = 1500;

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error));

globalThis.bench = {
  start: async (backend) => {
    try {
      const name = backend === 'wasm' ? 'one thread' : (await graphicsAdapter(backend)).name;
      await startBackend(backend, wasmPaths);
      return { name };
    } catch (error) {
      return { reason: inWords(error) };
    }
  },
  measure: async (name) => {
    const { spec } = workloads[name];
    return measureSpeed(spec, measuredMs).then((steps) => steps * spec.batchSize, inWords);
  },
};
