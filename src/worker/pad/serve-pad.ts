import { startBackend } from '../../lab/backend/start-backend.ts';
import { wasmPaths } from '../wasm-paths.ts';
import { fetchModel } from './fetch-model.ts';
import { createPadService } from './pad-service.ts';

const receive = createPadService({
  start: () => startBackend('wasm', wasmPaths),
  fetchModel,
  post: (message) => self.postMessage(message),
});

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => void receive(data));
