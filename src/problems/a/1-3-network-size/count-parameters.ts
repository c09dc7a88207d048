import { networkShapes } from '../../../lab/model/network-shapes.ts';
import type { NetworkSpec } from '../../../lab/train/spec.ts';

/** A layer of connections: from how many nodes to how many, and what it learns. */
export interface LayerCount {
  readonly from: number;
  readonly to: number;
  readonly weights: number;
  readonly biases: number;
  readonly total: number;
}

/** Usual slips in counting. */
export const slips = ['no-bias', 'one-bias', 'input-bias'] as const;

/** A slip by name. */
export type Slip = (typeof slips)[number];

/** The dense network with these layer widths, inputs first. */
export function networkOf([inputs = 1, ...units]: readonly number[]): NetworkSpec {
  const layers = units.map((count, index) => ({
    type: 'dense' as const,
    units: count,
    activation: index < units.length - 1 ? ('relu' as const) : ('linear' as const),
  }));
  return { inputShape: [inputs], layers };
}

/** Weights and biases between each pair of neighbouring layers. */
export function countLayers(widths: readonly number[]): LayerCount[] {
  return networkShapes(networkOf(widths)).map(({ weights: [kernel, bias], parameters }, index) => ({
    from: widths[index] ?? 0,
    to: widths[index + 1] ?? 0,
    weights: product(kernel?.shape),
    biases: product(bias?.shape),
    total: parameters,
  }));
}

/** The sum over all layers, with its parts. */
export function totalCount(layers: readonly LayerCount[]): Pick<LayerCount, 'weights' | 'biases' | 'total'> {
  const sum = (part: 'weights' | 'biases' | 'total') => layers.reduce((total, layer) => total + layer[part], 0);
  return { weights: sum('weights'), biases: sum('biases'), total: sum('total') };
}

/** What a count with slips arrives at. */
export function countWithSlips(widths: readonly number[], made: readonly Slip[]): number {
  const layers = countLayers(widths);
  const { weights, biases } = totalCount(layers);
  const biasesCounted = made.includes('no-bias') ? 0 : made.includes('one-bias') ? layers.length : biases;
  return weights + biasesCounted + (made.includes('input-bias') ? (widths[0] ?? 0) : 0);
}

function product(shape: readonly number[] = []): number {
  return shape.reduce((result, n) => result * n, 1);
}
