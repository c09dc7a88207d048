import { measureSpeed } from '../train/measure-speed.ts';
import type { TrainSpec } from '../train/spec.ts';
import { deviceLoss } from './device-loss.ts';
import { type GraphicsAdapter, graphicsAdapter } from './graphics-adapter.ts';
import { type BackendName, startBackend, type WasmPaths } from './start-backend.ts';

/** How a backend did on the reader's own network, or why it was not tried. */
export interface Candidate {
  readonly backend: TrainingBackend;
  readonly stepsPerSecond?: number;
  readonly adapter?: string;
  readonly reason?: string;
}

/** The backends a reader can train on. */
export type TrainingBackend = Exclude<BackendName, 'cpu'>;

/** The backend to train on, with what every candidate did. */
export interface ChosenBackend {
  readonly backend: TrainingBackend;
  readonly stepsPerSecond: number;
  readonly candidates: readonly Candidate[];
}

/** What the measurements need of the world; tests put their own in its place. */
export interface Probe {
  readonly adapter: (backend: 'webgl' | 'webgpu') => Promise<GraphicsAdapter>;
  readonly speed: (backend: TrainingBackend) => Promise<number>;
}

/** The fastest of the candidates for a network, each measured on it; software adapters are not tried. */
export async function chooseBackend(candidates: readonly TrainingBackend[], probe: Probe): Promise<ChosenBackend> {
  const tried: Candidate[] = [];
  for (const backend of candidates) tried.push(await tryBackend(backend, probe));
  const measured = tried.filter(hasSpeed).sort((a, b) => b.stepsPerSecond - a.stepsPerSecond);
  const [best] = measured;
  if (!best) throw new Error(`No backend starts in this browser: ${tried.map(inWords).join('; ')}.`);
  return { backend: best.backend, stepsPerSecond: best.stepsPerSecond, candidates: tried };
}

/** The backend that the reader chose by hand, measured on a network; a software adapter is tried too. */
export async function measureBackend(backend: TrainingBackend, probe: Probe): Promise<ChosenBackend> {
  const adapter = async (kind: 'webgl' | 'webgpu') => ({ name: (await probe.adapter(kind)).name });
  return chooseBackend([backend], { ...probe, adapter });
}

/** Longer than compiling every shader takes; a backend that hangs must not hold up the others. */
const patienceMs = 20_000;

/** Probes for a spec on real backends. */
export function probeFor(spec: TrainSpec, wasmPaths?: WasmPaths): Probe {
  return {
    adapter: (backend) => withPatience(() => graphicsAdapter(backend), patienceMs),
    speed: (backend) => withPatience(() => measureOn(backend, spec, wasmPaths), patienceMs),
  };
}

async function measureOn(backend: TrainingBackend, spec: TrainSpec, wasmPaths?: WasmPaths): Promise<number> {
  await startBackend(backend, wasmPaths);
  const lost = deviceLoss().then((message) => Promise.reject(new Error(message)));
  return Promise.race([measureSpeed(spec), lost]);
}

/** The result of a measurement, or an error that says how long was waited in vain. */
export async function withPatience<T>(measure: () => Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `it gave no answer within ${ms / 1000} seconds`;
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  return Promise.race([measure(), late]).finally(() => clearTimeout(timer));
}

async function tryBackend(backend: TrainingBackend, probe: Probe): Promise<Candidate> {
  let named: Pick<Candidate, 'adapter'> = {};
  try {
    const adapter = backend === 'wasm' ? undefined : await probe.adapter(backend);
    if (adapter) named = { adapter: adapter.name };
    if (adapter?.reason) return { backend, ...named, reason: adapter.reason };
    return { backend, ...named, stepsPerSecond: await probe.speed(backend) };
  } catch (error) {
    return { backend, ...named, reason: error instanceof Error ? error.message : String(error) };
  }
}

const hasSpeed = (candidate: Candidate): candidate is Candidate & { readonly stepsPerSecond: number } =>
  candidate.stepsPerSecond !== undefined;

const inWords = ({ backend, reason }: Candidate) => `${backend} (${reason})`;
