/** A place in the graph as fractions of its extent: `along` from the inputs to the outputs, `across` within a layer. */
export interface Place {
  readonly along: number;
  readonly across: number;
}

/** Places layers of nodes evenly: the first layer at along 0, the last at 1, each layer centred across. */
export function placeNodes(sizes: readonly number[]): Place[][] {
  const largest = Math.max(...sizes);
  return sizes.map((size, layer) => {
    const along = sizes.length === 1 ? 0.5 : layer / (sizes.length - 1);
    // Small layers are drawn a little wider apart than large ones, but never wider than the graph.
    const spacing = Math.min(1 / Math.max(1, size - 1), 1.25 / Math.max(1, largest - 1));
    return Array.from({ length: size }, (_, node) => ({ along, across: 0.5 + (node - (size - 1) / 2) * spacing }));
  });
}

/** The point a fraction of the way from one place to another. */
export function between(from: Place, to: Place, fraction: number): Place {
  return {
    along: from.along + (to.along - from.along) * fraction,
    across: from.across + (to.across - from.across) * fraction,
  };
}
