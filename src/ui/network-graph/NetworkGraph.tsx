import { useMemo } from 'react';
import { GraphEdges } from './GraphEdges.tsx';
import { GraphNodeButton } from './GraphNodeButton.tsx';
import type { GraphEdge, GraphLayer } from './graph.ts';
import styles from './NetworkGraph.module.css';
import { type Place, placeNodes } from './place-nodes.ts';
import { placeStyle } from './place-style.ts';

interface NetworkGraphProps {
  /** Names the group of nodes. */
  readonly label: string;
  readonly layers: readonly GraphLayer[];
  readonly edges: readonly GraphEdge[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A layered network: nodes are buttons, lines are weights; left to right where there is room, else downwards. */
export function NetworkGraph({ label, layers, edges, chosen, onChoose }: NetworkGraphProps) {
  const sizes = layers.map(({ nodes }) => nodes.length).join();
  const places = useMemo(() => placeNodes(sizes.split(',').map(Number)), [sizes]);
  const placeOf = new Map(layers.flatMap(({ nodes }, l) => nodes.map(({ id }, n) => [id, places[l]?.[n] as Place])));
  return (
    <div className={styles.frame}>
      <div className={styles.graph}>
        {layers.map(({ title }, l) => (
          <span
            key={title}
            className={styles.layerTitle}
            style={placeStyle({ along: places[l]?.[0]?.along ?? 0, across: 0 })}
          >
            {title}
          </span>
        ))}
        <div role="group" aria-label={label} className={styles.area}>
          <GraphEdges edges={edges} chosen={chosen} placeOf={placeOf} />
          {layers.flatMap(({ nodes }) =>
            nodes.map((node) => (
              <GraphNodeButton
                key={node.id}
                node={node}
                place={placeOf.get(node.id) as Place}
                isChosen={node.id === chosen}
                isSource={edges.some(({ from, to }) => from === node.id && to === chosen)}
                onChoose={onChoose}
              />
            )),
          )}
        </div>
      </div>
    </div>
  );
}
