import { channels } from '../../../ui/network-views/channels.ts';
import { surfaceSide } from '../../../worker/toy/toy-protocol.ts';

/** How much of a class's colour the surest point gets. */
const depth = 0.6;

/** Paints probabilities as colours between those of the two classes, with the paper between them where p = 1/2. */
export function paintSurface(canvas: HTMLCanvasElement, surface: Float32Array): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const [paper, zero, one] = ['--paper', '--cnn', '--mlp'].map((token) => channels(style.getPropertyValue(token)));
  const picture = context.createImageData(surfaceSide, surfaceSide);
  surface.forEach((p, i) => {
    const colour = p > 0.5 ? one : zero;
    const share = depth * Math.abs(2 * p - 1);
    for (let c = 0; c < 3; c++) picture.data[4 * i + c] = (paper?.[c] ?? 0) * (1 - share) + (colour?.[c] ?? 0) * share;
    picture.data[4 * i + 3] = 255;
  });
  context.putImageData(picture, 0, 0);
}
