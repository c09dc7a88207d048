/** A node as the graph shows it. */
export interface GraphNode {
  readonly id: string;
  /** Drawn in italics before its subscript: "h" and "1". */
  readonly letter: string;
  readonly subscript?: string;
  /** Its value; "?" while it is covered. */
  readonly value: string;
  /** What a screen reader says: "h1, hidden unit, value 0". */
  readonly name: string;
  /** A constant 1 that carries a bias: drawn, but not to be chosen. */
  readonly isConstant?: boolean;
  readonly isCovered?: boolean;
  /** Shown beneath the node and as a second ring: "predicted". */
  readonly mark?: string;
}

/** A layer and what stands above it. */
export interface GraphLayer {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
}

/** A connection; its line shows the weight's sign: solid, dashed below zero, dotted at zero. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
  /** Shown while one of its ends is chosen. */
  readonly label?: string;
  /** Raised after the label: "e" and "4". */
  readonly power?: string;
}
