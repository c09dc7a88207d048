import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import { type FunctionName, functionNames } from './activations.ts';
import { givenLayers, type TwoLayers } from './two-layers.ts';

/** The parts of the lab. */
export type LabPart = 'functions' | 'layers' | 'toys';

interface LabState {
  readonly part: LabPart;
  readonly name: FunctionName | 'softmax';
  /** Where the point stands on the curve. */
  readonly x: number;
  readonly logits: readonly number[];
  readonly layers: TwoLayers;
  readonly withRelu: boolean;
}

/** How far the point and the logits can be moved. */
export const reach = 6;

const number = v.pipe(v.number(), v.finite());
const withinReach = v.pipe(number, v.minValue(-reach), v.maxValue(reach));
const pair = v.pipe(v.array(number), v.length(2));
const square = v.pipe(v.array(pair), v.length(2));

/** What the reader has set in the lab, kept in this browser; the pitfall reads the logits. */
export const useLinearLab = create<LabState>()(
  persist(
    (): LabState => ({
      part: 'functions',
      name: 'ReLU',
      x: 1,
      logits: [2, 0, -1],
      layers: givenLayers,
      withRelu: false,
    }),
    keptFields<LabState>('b1.lab', {
      part: v.picklist(['functions', 'layers', 'toys']),
      name: v.picklist([...functionNames, 'softmax']),
      x: withinReach,
      logits: v.pipe(v.array(withinReach), v.length(3)),
      layers: v.object({ x: pair, W1: square, b1: pair, W2: square, b2: pair }),
      withRelu: v.boolean(),
    }),
  ),
);

const { getState, setState } = useLinearLab;

/** Moves the point, in steps of a twentieth. */
export function moveTo(x: number): void {
  setState({ x: Math.max(-reach, Math.min(reach, Math.round(20 * x) / 20)) });
}

/** Sets one logit. */
export function setLogit(index: number, value: number): void {
  setState({ logits: getState().logits.with(index, value) });
}

/** Adds the same to all logits, which moves no probability; stays within reach. */
export function shiftLogits(by: number): void {
  const { logits } = getState();
  if (logits.every((z) => Math.abs(z + by) <= reach)) setState({ logits: logits.map((z) => z + by) });
}

/** Sets a number of the two layers; vectors are row 0. */
export function setNumber(part: keyof TwoLayers, [row, column]: readonly [number, number], value: number): void {
  const { layers } = getState();
  const changed =
    part === 'W1' || part === 'W2'
      ? { [part]: layers[part].with(row, (layers[part][row] ?? []).with(column, value)) }
      : { [part]: layers[part].with(column, value) };
  setState({ layers: { ...layers, ...changed } });
}
