import { type CellLook, type Cells, cellPixels } from './cell-pixels.ts';
import type { Palette } from './palette.ts';

/** The cells as the address of a picture, for use inside an SVG; one pixel to a cell. Empty where there is no canvas. */
export function cellsUrl(cells: Cells, look: Omit<CellLook, 'zoom'>, palette: Palette): string {
  const canvas = document.createElement('canvas');
  canvas.width = cells.width;
  canvas.height = cells.height;
  const context = canvas.getContext('2d');
  if (!context) return '';
  const pixels = cellPixels(cells, { ...look, zoom: 1 }, palette);
  context.putImageData(new ImageData(pixels, cells.width, cells.height), 0, 0);
  return canvas.toDataURL();
}
