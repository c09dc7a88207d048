/** What draws for a GPU backend here; `reason` says why it is of no use for training, where that is so. */
export interface GraphicsAdapter {
  readonly name: string;
  readonly reason?: string;
}

/** Renderers that compute on the processor: slower than wasm, and in the way of the page. */
const softwareRenderer = /swiftshader|llvmpipe|software|basic render/i;

const judged = (name: string): GraphicsAdapter =>
  softwareRenderer.test(name) ? { name, reason: `its graphics are computed by software (${name})` } : { name };

/** The adapter behind a GPU backend, asked in the thread that calls. */
export async function graphicsAdapter(backend: 'webgl' | 'webgpu'): Promise<GraphicsAdapter> {
  return backend === 'webgl' ? webglAdapter() : webgpuAdapter();
}

function webglAdapter(): GraphicsAdapter {
  const gl = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return { name: 'none', reason: 'this browser has no WebGL 2 in workers' };
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  const name = String(gl.getParameter(unmasked ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return judged(name);
}

/** The part of WebGPU that is asked; the types of TypeScript's libraries do not have it everywhere. */
interface WebGpu {
  requestAdapter(): Promise<{
    readonly info?: {
      readonly description: string;
      readonly vendor: string;
      readonly architecture: string;
      readonly isFallbackAdapter?: boolean;
    };
  } | null>;
}

async function webgpuAdapter(): Promise<GraphicsAdapter> {
  const gpu = (globalThis.navigator as { readonly gpu?: WebGpu } | undefined)?.gpu;
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return { name: 'none', reason: 'this browser offers no WebGPU' };
  const { description = '', vendor = '', architecture = '', isFallbackAdapter } = adapter.info ?? {};
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || 'unnamed';
  return isFallbackAdapter ? { name, reason: `its graphics are computed by software (${name})` } : judged(name);
}
