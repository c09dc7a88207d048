import * as v from 'valibot';
import { networkShapes, SpecError } from '../../../lab/model/network-shapes.ts';
import type { NetworkSpec } from '../../../lab/train/spec.ts';

/** What the reader can change of the network. */
export interface Structure {
  readonly filters: number;
  readonly kernel: number;
  readonly stride: number;
  readonly pool: number;
  readonly poolStride: number;
}

/** The network of the assignment. */
export const published: Structure = { filters: 16, kernel: 5, stride: 2, pool: 3, poolStride: 2 };

/** Rows and columns of a digit. */
export const imageSide = 28;
/** Digits to tell apart. */
export const classes = 10;

/** The layers as they are drawn, in the order in which a digit passes through them. */
export const stageIds = ['input', 'conv', 'relu', 'pool', 'flatten', 'linear', 'softmax'] as const;
export type StageId = (typeof stageIds)[number];

/** A layer with what it puts out, what it learns and what it costs. */
export interface Stage {
  readonly id: StageId;
  readonly name: string;
  /** Channels × rows × columns, or the number of units. */
  readonly shape: readonly number[];
  readonly weights: number;
  readonly biases: number;
  readonly multiplications: number;
}

/** The network for a digit of 28×28 pixels and ten classes. */
export function networkOf({ filters, kernel, stride, pool, poolStride }: Structure): NetworkSpec {
  return {
    inputShape: [imageSide, imageSide, 1],
    layers: [
      { type: 'conv2d', filters, kernelSize: kernel, strides: stride, padding: 'valid', activation: 'relu' },
      { type: 'maxPool2d', poolSize: pool, strides: poolStride },
      { type: 'flatten' },
      { type: 'dense', units: classes, activation: 'linear' },
    ],
  };
}

/** Sides of the maps after convolution and pooling. Throws a `SpecError` for a network that cannot be. */
export function mapSides(structure: Structure): { conv: number; pool: number } {
  const [conv, pool] = networkShapes(networkOf(structure));
  return { conv: conv?.output[0] ?? 0, pool: pool?.output[0] ?? 0 };
}

/** Every stage of a possible network. Throws a `SpecError` otherwise. */
export function stagesOf(structure: Structure): Stage[] {
  const { filters, kernel } = structure;
  const sides = mapSides(structure);
  const flat = filters * sides.pool ** 2;
  const maps = [filters, sides.conv, sides.conv];
  const nothing = { weights: 0, biases: 0, multiplications: 0 };
  const convWeights = filters * kernel ** 2;
  return [
    { id: 'input', name: 'Input', shape: [1, imageSide, imageSide], ...nothing },
    {
      id: 'conv',
      name: 'Convolution',
      shape: maps,
      weights: convWeights,
      biases: filters,
      multiplications: convWeights * sides.conv ** 2,
    },
    { id: 'relu', name: 'ReLU', shape: maps, ...nothing },
    { id: 'pool', name: 'Max pool', shape: [filters, sides.pool, sides.pool], ...nothing },
    { id: 'flatten', name: 'Flatten', shape: [flat], ...nothing },
    {
      id: 'linear',
      name: 'Linear',
      shape: [classes],
      weights: flat * classes,
      biases: classes,
      multiplications: flat * classes,
    },
    { id: 'softmax', name: 'Softmax', shape: [classes], ...nothing },
  ];
}

/** Weights and biases of a stage together. */
export function parametersOf({ weights, biases }: Stage): number {
  return weights + biases;
}

/** Of all stages. */
export function totalParameters(stages: readonly Stage[]): number {
  return stages.reduce((sum, stage) => sum + parametersOf(stage), 0);
}

/** Why such a network cannot be built, as a sentence; null when it can. */
export function refusalOf(structure: Structure): string | null {
  try {
    networkShapes(networkOf(structure));
    return null;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return structure.kernel > imageSide ? kernelTooLarge(structure) : poolTooLarge(structure);
  }
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A network that can be built, with at most as many filters as the lab offers. */
export const structureSchema = v.pipe(
  v.object({ filters: v.pipe(whole, v.maxValue(64)), kernel: whole, stride: whole, pool: whole, poolStride: whole }),
  v.check((structure) => refusalOf(structure) === null),
);

function kernelTooLarge({ kernel }: Structure): string {
  return `A ${kernel}×${kernel} kernel does not fit on ${imageSide}×${imageSide} pixels: there is not one place where it could be laid.`;
}

function poolTooLarge({ kernel, stride, pool }: Structure): string {
  const side = Math.floor((imageSide - kernel) / stride) + 1;
  return `A ${kernel}×${kernel} convolution with stride ${stride} leaves maps of ${side}×${side}; a ${pool}×${pool} pooling window does not fit on them.`;
}

/** The rows (and, alike, columns) of the digit that can change the output at all: those that some window covers. */
export function rowsInUse(structure: Structure): number[] {
  const { kernel, stride, pool, poolStride } = structure;
  const pooled = coveredBy({ count: mapSides(structure).pool, window: pool, stride: poolStride });
  const pixels = pooled.flatMap((cell) => Array.from({ length: kernel }, (_, i) => cell * stride + i));
  return [...new Set(pixels)].sort((a, b) => a - b);
}

function coveredBy({ count, window, stride }: { count: number; window: number; stride: number }): number[] {
  const cells = Array.from({ length: count * window }, (_, i) => Math.floor(i / window) * stride + (i % window));
  return [...new Set(cells)];
}
