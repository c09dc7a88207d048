import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import { givenNetwork, type SmallNetwork } from './forward-pass.ts';
import { type NodeRef, nodeId, stepOf, steps } from './nodes.ts';

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
  /** What was taken back since the last change, the next to come again last. */
  readonly future: readonly SmallNetwork[];
  /** The cell being typed into: its keystrokes are one change. */
  readonly editing: string | null;
  readonly chosen: NodeRef;
  /** Values after the chosen node are covered, to be worked out first. */
  readonly covers: boolean;
}

const start: NetworkState = {
  network: givenNetwork,
  past: [],
  future: [],
  editing: null,
  chosen: { kind: 'h', index: 0 },
  covers: false,
};

const row = (length: number) => v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(length));
const networkSchema = v.object({
  x: row(3),
  W: v.pipe(v.array(row(4)), v.length(2)),
  B: v.pipe(v.array(row(3)), v.length(3)),
});

/** The network the reader works on, kept in this browser; shared by the lab, the comparison and the pitfall. */
export const useNetwork = create<NetworkState>()(
  persist(() => start, keptFields<NetworkState>('a1-1.network', { network: networkSchema })),
);

/** Whether all numbers are those of the assignment. */
export function isGiven(network: SmallNetwork): boolean {
  return network === givenNetwork || JSON.stringify(Object.values(network)) === givenText;
}

const givenText = JSON.stringify(Object.values(givenNetwork));

const { getState, setState } = useNetwork;

/** Sets one number; everything typed into a cell until `endEdit` is undone together. */
export function edit(cell: Cell, value: number): void {
  const { network, past, editing } = getState();
  const key = `${cell.part}${cell.row}.${cell.column}`;
  setState({
    network: withCell(network, cell, value),
    past: editing === key ? past : [...past, network],
    future: [],
    editing: key,
  });
}

/** The reader left the cell. */
export function endEdit(): void {
  setState({ editing: null });
}

/** Takes the last change back. */
export function undo(): void {
  const { network, past, future } = getState();
  const before = past.at(-1);
  if (before) setState({ network: before, past: past.slice(0, -1), future: [...future, network], editing: null });
}

/** Makes the change again that was taken back last. */
export function redo(): void {
  const { network, past, future } = getState();
  const next = future.at(-1);
  if (next) setState({ network: next, past: [...past, network], future: future.slice(0, -1), editing: null });
}

/** Puts the assignment's numbers back; can be undone. */
export function reset(): void {
  const { network, past } = getState();
  if (!isGiven(network)) setState({ network: givenNetwork, past: [...past, network], future: [], editing: null });
}

/** Shows how a node is worked out. */
export function choose(node: NodeRef): void {
  setState({ chosen: node });
}

/** Goes to the next node of the forward pass, or back; stays at the ends, and says so by false. */
export function step(by: 1 | -1): boolean {
  const before = getState().chosen;
  const next = Math.min(steps.length - 1, Math.max(0, stepOf(before) + by));
  const chosen = steps[next] ?? start.chosen;
  setState({ chosen });
  return nodeId(chosen) !== nodeId(before);
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
