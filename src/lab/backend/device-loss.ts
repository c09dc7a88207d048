import { backend } from '@tensorflow/tfjs-core';

/** The parts of tfjs's GPU backends that tell of a loss; they are not in the types of every one of them. */
interface GpuBackend {
  readonly gpgpu?: {
    readonly gl: {
      isContextLost(): boolean;
      readonly canvas: { addEventListener(type: 'webglcontextlost', heard: () => void): void };
    };
  };
  readonly device?: { readonly lost: Promise<{ readonly message: string }> };
}

/**
 * Resolves, with a sentence for the reader, when the device behind tfjs's current backend is lost; never on wasm and cpu.
 * After a loss WebGL answers no read any more, so waiting for the numbers alone would be waiting for ever.
 */
export async function deviceLoss(current: unknown = backend()): Promise<string> {
  const { gpgpu, device } = current as GpuBackend;
  if (gpgpu) {
    await contextLoss(gpgpu.gl);
    return 'The browser took the WebGL context away, as it does when the graphics driver restarts.';
  }
  if (device) {
    const { message } = await device.lost;
    return `The graphics device is gone${message ? ` (${message.replace(/\.$/, '')})` : ''}.`;
  }
  return new Promise(() => {});
}

function contextLoss(gl: NonNullable<GpuBackend['gpgpu']>['gl']): Promise<void> {
  return new Promise((resolve) => {
    if (gl.isContextLost()) resolve();
    else gl.canvas.addEventListener('webglcontextlost', () => resolve());
  });
}
