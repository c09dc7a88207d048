import type { ForwardPass, SmallNetwork } from './forward-pass.ts';

/** A node of the graph: an input, a hidden unit, a linear response or an output probability; `index` counts from 0. */
export interface NodeRef {
  readonly kind: 'x' | 'h' | 'r' | 'f';
  readonly index: number;
}

/** Inputs and hidden units are numbered from 1, classes from 0, as in the assignment. */
export function subscript({ kind, index }: NodeRef): number {
  return kind === 'x' || kind === 'h' ? index + 1 : index;
}

/** "h1" */
export function nodeId(node: NodeRef): string {
  return node.kind + subscript(node);
}

const row = (kind: NodeRef['kind'], count: number): readonly NodeRef[] =>
  Array.from({ length: count }, (_, index) => ({ kind, index }));

/** The nodes layer by layer. */
export const layers = [row('x', 3), row('h', 2), row('r', 3), row('f', 3)] as const;

/** The nodes to be worked out, in the order of a forward pass. */
export const steps: readonly NodeRef[] = layers.slice(1).flat();

/** Which step works the node out; −1 for an input, which is given. */
export function stepOf(node: NodeRef): number {
  return steps.findIndex((step) => nodeId(step) === nodeId(node));
}

/** A node's value in a pass. */
export function nodeValue(node: NodeRef, network: SmallNetwork, pass: ForwardPass): number {
  const values = { x: network.x, h: pass.h, r: pass.r, f: pass.f }[node.kind];
  return values[node.index] ?? Number.NaN;
}
