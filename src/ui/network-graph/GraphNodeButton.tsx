import type { GraphNode } from './graph.ts';
import styles from './NetworkGraph.module.css';
import type { Place } from './place-nodes.ts';
import { placeStyle } from './place-style.ts';

interface GraphNodeButtonProps {
  readonly node: GraphNode;
  readonly place: Place;
  readonly isChosen: boolean;
  /** Feeds the chosen node. */
  readonly isSource: boolean;
  readonly onChoose: (id: string) => void;
}

/** One node: a button that says its value, or a plain mark for a constant. */
export function GraphNodeButton({ node, place, isChosen, isSource, onChoose }: GraphNodeButtonProps) {
  const { id, letter, subscript, value, name, isConstant, isCovered, mark } = node;
  if (isConstant) {
    return (
      <span
        className={`${styles.node} ${styles.constant}`}
        data-source={isSource}
        style={placeStyle(place)}
        aria-hidden="true"
      >
        {value}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.node}
      style={placeStyle(place)}
      aria-label={mark ? `${name}, ${mark}` : name}
      aria-pressed={isChosen}
      data-node={id}
      data-source={isSource}
      data-covered={isCovered}
      data-marked={mark !== undefined}
      onClick={() => onChoose(id)}
    >
      <span className={styles.symbol}>
        {letter}
        {subscript && <sub>{subscript}</sub>}
      </span>
      <span className={styles.value}>{value}</span>
      {mark && <span className={styles.mark}>{mark}</span>}
    </button>
  );
}
