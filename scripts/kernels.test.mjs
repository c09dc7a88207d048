import { describe, expect, it } from 'vitest';
import { binarySource, committedSource, compileKernels } from './kernels.mjs';

describe('the compiled kernels', () => {
  it('are what their source compiles to', async () => {
    expect(binarySource(await compileKernels())).toBe(await committedSource());
  });

  it('bring no data of their own, which would overwrite the memory of the backend they work in', async () => {
    const module = new WebAssembly.Module(await compileKernels());
    const instantiate = () => {
      const memory = new WebAssembly.Memory({ initial: 1 });
      new Uint8Array(memory.buffer).fill(7);
      new WebAssembly.Instance(module, { env: { memory } });
      return new Uint8Array(memory.buffer);
    };
    expect(instantiate().every((byte) => byte === 7)).toBe(true);
    expect(WebAssembly.Module.imports(module)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }]);
  });
});
