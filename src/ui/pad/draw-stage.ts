import type { StageRaster } from '../../worker/pad/protocol.ts';
import { channels } from '../network-views/channels.ts';

/** Colours of the strip's pictures, each as red, green, blue. */
export interface StageColours {
  readonly ink: readonly number[];
  readonly below: readonly number[];
  readonly extreme: readonly number[];
}

/** Shows a picture of bytes as ink on paper, pixel by pixel. */
export function drawRaster(canvas: HTMLCanvasElement, { width, height, pixels }: StageRaster, ink: readonly number[]) {
  const [red, green, blue] = ink;
  drawPixels(canvas, { width, height }, (rgba) => {
    for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = pixels[i];
    }
  });
}

/** Standard deviations at which a pixel of the input is shown at full strength. */
const fullStrength = 3;

/**
 * Shows a model's input: ink above zero, the other colour below, the warning colour where a value is extreme.
 * `extreme`: absolute value from which on a pixel counts as extreme.
 */
export function drawInput(
  canvas: HTMLCanvasElement,
  input: Float32Array,
  { colours, extreme }: { colours: StageColours; extreme: number },
) {
  const scale = input.every((value) => value >= 0 && value <= 1) ? 1 : fullStrength;
  drawPixels(canvas, { width: 28, height: 28 }, (rgba) => {
    for (let i = 0; i < input.length; i++) {
      const size = Math.abs(input[i]);
      const colour = size >= extreme ? colours.extreme : input[i] < 0 ? colours.below : colours.ink;
      rgba.set(colour, 4 * i);
      rgba[4 * i + 3] = Math.round(Math.min(1, size / scale) * 255);
    }
  });
}

type Paint = (rgba: Uint8ClampedArray) => void;

function drawPixels(canvas: HTMLCanvasElement, { width, height }: { width: number; height: number }, paint: Paint) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  const picture = context.createImageData(width, height);
  paint(picture.data);
  context.putImageData(picture, 0, 0);
}

/** Wipes a picture. */
export function wipe(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
}

/** The strip's colours as the theme has them. */
export function stageColours(element: HTMLElement): StageColours {
  const style = getComputedStyle(element);
  const colour = (token: string) => channels(style.getPropertyValue(token));
  return { ink: colour('--ink'), below: colour('--accent'), extreme: colour('--bad') };
}
