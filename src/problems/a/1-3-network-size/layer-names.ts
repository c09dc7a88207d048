/** What a layer is called, by its place among all. */
export function layerName(layer: number, count: number): string {
  if (layer === 0) return 'Inputs';
  if (layer === count - 1) return 'Outputs';
  return count === 3 ? 'Hidden' : `Hidden ${layer}`;
}
