import styles from './NetworkSketch.module.css';
import { type Place, placeNodes } from './place-nodes.ts';
import { placeStyle } from './place-style.ts';
import { sketchLayer } from './sketch-layers.ts';

interface NetworkSketchProps {
  readonly widths: readonly number[];
  readonly names: readonly string[];
  /** Draws the constant 1 of each layer too: then every line is a parameter. */
  readonly drawsBiases?: boolean;
}

type Drawn = number | 'gap' | 'one';

/** A picture of a dense network: all nodes of narrow layers, the ends of wide ones, and every line between the nodes drawn. */
export function NetworkSketch({ widths, names, drawsBiases = false }: NetworkSketchProps) {
  const layers = widths.map((width, l): readonly Drawn[] => {
    const nodes = sketchLayer(width);
    return drawsBiases && l < widths.length - 1 ? ['one', ...nodes] : nodes;
  });
  const places = placeNodes(layers.map((nodes) => nodes.length));
  const description = widths.map((width, layer) => `${names[layer]?.toLowerCase()} ${width}`).join(', ');
  return (
    <div role="img" aria-label={`Sketch of the network: ${description}`} className={styles.sketch}>
      <div className={styles.area}>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" className={styles.lines}>
          <path d={linesBetween(layers, places)} vectorEffect="non-scaling-stroke" />
        </svg>
        {layers.map((nodes, l) => (
          <Nodes key={names[l]} nodes={nodes} places={places[l] ?? []} />
        ))}
      </div>
      {widths.map((width, l) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place.
          key={l}
          className={styles.width}
          style={placeStyle({ along: places[l]?.[0]?.along ?? 0, across: 1 })}
        >
          {width}
        </span>
      ))}
    </div>
  );
}

function Nodes({ nodes, places }: { readonly nodes: readonly Drawn[]; readonly places: readonly Place[] }) {
  return nodes.map((node, n) => (
    <span key={node} className={classOf(node)} style={placeStyle(places[n] as Place)}>
      {node === 'gap' ? '⋮' : ''}
      {node === 'one' ? '1' : ''}
    </span>
  ));
}

function classOf(node: Drawn): string | undefined {
  if (node === 'gap') return styles.gap;
  return node === 'one' ? `${styles.node} ${styles.one}` : styles.node;
}

/** Every line ends in a node that adds something up, so none ends in a constant. */
function linesBetween(layers: readonly (readonly Drawn[])[], places: readonly (readonly Place[])[]): string {
  const placed = layers.map((nodes, l) => nodes.map((node, n) => ({ node, place: places[l]?.[n] as Place })));
  const at = ({ along, across }: Place) => `${along.toFixed(4)},${across.toFixed(4)}`;
  return placed
    .slice(1)
    .flatMap((targets, l) => {
      const sources = (placed[l] ?? []).filter(({ node }) => node !== 'gap');
      const ends = targets.filter(({ node }) => typeof node === 'number');
      return sources.flatMap((from) => ends.map((to) => `M ${at(from.place)} L ${at(to.place)}`));
    })
    .join(' ');
}
