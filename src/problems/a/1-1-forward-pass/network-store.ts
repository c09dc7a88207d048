import { create } from 'zustand';
import { givenNetwork, type SmallNetwork } from './forward-pass.ts';
import { type NodeRef, stepOf, steps } from './nodes.ts';

/** Where one number of the network stands; the inputs are row 0 of `x`. */
export interface Cell {
  readonly part: 'x' | 'W' | 'B';
  readonly row: number;
  readonly column: number;
}

interface NetworkState {
  readonly network: SmallNetwork;
  /** What the network was before each change, oldest first. */
  readonly past: readonly SmallNetwork[];
  /** The cell being typed into: its keystrokes are one change. */
  readonly editing: string | null;
  readonly chosen: NodeRef;
  /** Values after the chosen node are covered, to be worked out first. */
  readonly covers: boolean;
}

const start: NetworkState = {
  network: givenNetwork,
  past: [],
  editing: null,
  chosen: { kind: 'h', index: 0 },
  covers: false,
};

/** The network the reader works on; shared by the lab, the comparison and the pitfall. */
export const useNetwork = create<NetworkState>()(() => start);

const { getState, setState } = useNetwork;

/** Sets one number; everything typed into a cell until `endEdit` is undone together. */
export function edit(cell: Cell, value: number): void {
  const { network, past, editing } = getState();
  const key = `${cell.part}${cell.row}.${cell.column}`;
  setState({
    network: withCell(network, cell, value),
    past: editing === key ? past : [...past, network],
    editing: key,
  });
}

/** The reader left the cell. */
export function endEdit(): void {
  setState({ editing: null });
}

/** Takes the last change back. */
export function undo(): void {
  const { past } = getState();
  const network = past.at(-1);
  if (network) setState({ network, past: past.slice(0, -1), editing: null });
}

/** Puts the assignment's numbers back; can be undone. */
export function reset(): void {
  const { network, past } = getState();
  if (network !== givenNetwork) setState({ network: givenNetwork, past: [...past, network], editing: null });
}

/** Shows how a node is worked out. */
export function choose(node: NodeRef): void {
  setState({ chosen: node });
}

/** Goes to the next node of the forward pass, or back; stays at the ends. */
export function step(by: 1 | -1): void {
  const next = Math.min(steps.length - 1, Math.max(0, stepOf(getState().chosen) + by));
  setState({ chosen: steps[next] ?? start.chosen });
}

/** Covers the values that are still to be worked out, starting from the first, or uncovers them. */
export function cover(covers: boolean): void {
  setState(covers ? { covers, chosen: start.chosen } : { covers });
}

function withCell(network: SmallNetwork, { part, row, column }: Cell, value: number): SmallNetwork {
  if (part === 'x') return { ...network, x: network.x.with(column, value) };
  const rows = network[part];
  return { ...network, [part]: rows.with(row, (rows[row] ?? []).with(column, value)) };
}
