import { graphicsAdapter } from '../../lab/backend/graphics-adapter.ts';

/** Names the graphics adapters once and ends; asking on the page would hold up its drawing. */
async function answer(): Promise<void> {
  const adapters = await Promise.all([graphicsAdapter('webgl'), graphicsAdapter('webgpu')]);
  self.postMessage(adapters.map(({ name }) => name).join('; '));
  self.close();
}

void answer();
