const most = 12;
const kept = 4;

/** The nodes of a layer that a sketch draws, by index; 'gap' where one stands for the many left out. */
export function sketchLayer(width: number): readonly (number | 'gap')[] {
  const all = Array.from({ length: Math.min(width, most) }, (_, index) => index);
  if (width <= most) return all;
  return [...all.slice(0, kept), 'gap', ...all.slice(0, kept).map((index) => width - kept + index)];
}
