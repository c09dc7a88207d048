import { expect, it } from 'vitest';
import { chooseBackend, measureBackend, type TrainingBackend, withPatience } from './choose-backend.ts';

const all: readonly TrainingBackend[] = ['wasm', 'webgl', 'webgpu'];
const hardware = async () => ({ name: 'a real one' });

it('takes the fastest, and says how every candidate did', async () => {
  const speeds = { wasm: 100, webgl: 40, webgpu: 300 };
  const choice = await chooseBackend(all, { adapter: hardware, speed: async (backend) => speeds[backend] });
  expect(choice.backend).toBe('webgpu');
  expect(choice.candidates.map(({ stepsPerSecond }) => stepsPerSecond)).toEqual([100, 40, 300]);
});

it('does not try software adapters', async () => {
  const tried: string[] = [];
  const choice = await chooseBackend(all, {
    adapter: async () => ({ name: 'SwiftShader', reason: 'computed by software' }),
    speed: async (backend) => tried.push(backend),
  });
  expect(tried).toEqual(['wasm']);
  expect(choice.candidates[1]).toEqual({ backend: 'webgl', adapter: 'SwiftShader', reason: 'computed by software' });
});

it('a backend that fails is passed over with its reason; when all fail, all reasons are said', async () => {
  const failing = async (backend: TrainingBackend) => {
    if (backend !== 'webgl') throw new Error(`${backend} broke`);
    return 5;
  };
  expect((await chooseBackend(all, { adapter: hardware, speed: failing })).backend).toBe('webgl');
  await expect(chooseBackend(['wasm', 'webgpu'], { adapter: hardware, speed: failing })).rejects.toThrow(
    /wasm \(wasm broke\); webgpu \(webgpu broke\)/,
  );
});

it('tries what the reader chose by hand, software or not', async () => {
  const choice = await measureBackend('webgl', {
    adapter: async () => ({ name: 'SwiftShader', reason: 'computed by software' }),
    speed: async () => 7,
  });
  expect(choice).toEqual({
    backend: 'webgl',
    stepsPerSecond: 7,
    candidates: [{ backend: 'webgl', adapter: 'SwiftShader', stepsPerSecond: 7 }],
  });
});

it('a backend that never answers does not hold up the choice', async () => {
  const choice = await chooseBackend(['webgl', 'wasm'], {
    adapter: hardware,
    speed: (backend) =>
      withPatience(() => (backend === 'wasm' ? Promise.resolve(3) : new Promise<number>(() => {})), 10),
  });
  expect(choice.backend).toBe('wasm');
  expect(choice.candidates[0].reason).toBe('it gave no answer within 0.01 seconds');
});

it('an adapter that cannot be asked counts as a backend that fails', async () => {
  const choice = await chooseBackend(['webgpu', 'wasm'], {
    adapter: () => Promise.reject(new Error('the driver is silent')),
    speed: async () => 3,
  });
  expect(choice.backend).toBe('wasm');
  expect(choice.candidates[0]).toEqual({ backend: 'webgpu', reason: 'the driver is silent' });
});
