import type { GraphEdge } from './graph.ts';
import styles from './NetworkGraph.module.css';
import { between, type Place } from './place-nodes.ts';
import { placeStyle } from './place-style.ts';

interface GraphEdgesProps {
  readonly edges: readonly GraphEdge[];
  readonly chosen: string;
  readonly placeOf: ReadonlyMap<string, Place>;
}

// A label stands near the end where the highlighted lines are apart: at the sources of a node, at the targets of an input.
const labelFraction = { incoming: 0.36, outgoing: 0.6 };

/** The lines between the nodes; those of the chosen node stand out and carry their weights. Decoration: the sums say it in words. */
export function GraphEdges({ edges, chosen, placeOf }: GraphEdgesProps) {
  const drawn = edges.map((edge) => ({
    ...edge,
    key: `${edge.from}-${edge.to}`,
    a: placeOf.get(edge.from) as Place,
    b: placeOf.get(edge.to) as Place,
    role: edge.to === chosen ? ('incoming' as const) : edge.from === chosen ? ('outgoing' as const) : undefined,
  }));
  return (
    <div aria-hidden="true" className={styles.edges}>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" role="presentation">
        <g className={styles.lines}>
          {drawn.map(({ key, a, b, weight, role }) => (
            <line
              key={key}
              x1={a.along}
              y1={a.across}
              x2={b.along}
              y2={b.across}
              data-sign={signOf(weight)}
              data-role={role}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </g>
      </svg>
      {drawn.map(({ key, a, b, label, power, role }) =>
        role && label ? (
          <span key={key} className={styles.weight} style={placeStyle(between(a, b, labelFraction[role]))}>
            {label}
            {power && <sup>{power}</sup>}
          </span>
        ) : null,
      )}
    </div>
  );
}

function signOf(weight = 1): 'positive' | 'negative' | 'zero' {
  if (weight === 0) return 'zero';
  return weight > 0 ? 'positive' : 'negative';
}
