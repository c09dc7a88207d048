import { installKernels } from '../../lab/backend/kernels/install-kernels.ts';
import { startBackend } from '../../lab/backend/start-backend.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { fetchModel } from './fetch-model.ts';
import { createPadService } from './pad-service.ts';

const receive = createPadService({
  start: async () => {
    await startBackend('wasm', wasmPaths);
    // Without SIMD there is nothing to install; one digit at a time is quick enough all the same.
    await installKernels().catch(() => undefined);
  },
  fetchModel,
  post: (message) => self.postMessage(message),
});

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => void receive(data));
