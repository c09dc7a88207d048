import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type TrainSpec, trainSpecSchema } from '../../lab/train/spec.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';

const backendSchema = v.picklist(['wasm', 'webgl', 'webgpu']);
const speedSchema = v.pipe(v.number(), v.finite(), v.gtValue(0));
const measurementSchema = v.object({
  /** What must be the same for it to count. */
  key: v.string(),
  spec: trainSpecSchema,
  wanted: v.picklist(['auto', 'wasm', 'webgl', 'webgpu']),
  measuredAt: v.string(),
  chosen: v.object({
    backend: backendSchema,
    stepsPerSecond: speedSchema,
    candidates: v.array(
      v.object({
        backend: backendSchema,
        stepsPerSecond: v.exactOptional(speedSchema),
        adapter: v.exactOptional(v.string()),
        reason: v.exactOptional(v.string()),
      }),
    ),
  }),
});

/** A network measured on this machine: on what, when, and how every backend did. */
export type Measurement = v.InferOutput<typeof measurementSchema>;

interface MeasuredStore {
  /** Latest first. */
  readonly measurements: readonly Measurement[];
}

const keptAtMost = 40;

/** What was measured on this machine, kept in localStorage under "inkling.measured"; what is not valid is dropped. */
export const useMeasured = create<MeasuredStore>()(
  persist((): MeasuredStore => ({ measurements: [] }), {
    name: 'inkling.measured',
    version: 1,
    merge: (kept, current) => ({ ...current, measurements: readMeasurements(kept) }),
  }),
);

/** Measurements from storage; those that are not valid are left out. */
export function readMeasurements(kept: unknown): readonly Measurement[] {
  const list = v.safeParse(v.object({ measurements: v.array(v.unknown()) }), kept);
  if (!list.success) return [];
  return list.output.measurements.flatMap((found) => {
    const measurement = v.safeParse(measurementSchema, found);
    return measurement.success ? [measurement.output] : [];
  });
}

/** Puts a measurement first, in the place of an older one of the same. */
export function rememberMeasurement(measurement: Measurement): void {
  useMeasured.setState(({ measurements }) => ({
    measurements: [measurement, ...measurements.filter(({ key }) => key !== measurement.key)].slice(0, keptAtMost),
  }));
}

/** What a speed depends on: this build's way of training, the machine's adapters, the wish, and all that a batch does. */
export interface Circumstances {
  readonly version: string;
  readonly adapters: string;
  readonly wanted: BackendChoice;
  readonly spec: TrainSpec;
}

/** Equal for measurements that would come out alike. */
export function measurementKey({ version, adapters, wanted, spec }: Circumstances): string {
  const { network, batchSize, data, penalty, loss } = spec;
  const { learningRate: _, ...optimiser } = spec.optimiser;
  const batch = Math.min(batchSize, data.trainSize);
  return JSON.stringify([version, adapters, wanted, network, batch, optimiser, penalty.convention, loss]);
}
