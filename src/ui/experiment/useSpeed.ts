import { useEffect, useState } from 'react';
import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import { hasEnded } from '../../lab/experiment/run-state.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { askAdapters } from '../../worker/training/ask-adapters.ts';
import { trainerVersion } from '../../worker/training/create-trainer.ts';
import { type Measured, measureHere } from '../../worker/training/measure-here.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { useSweeps } from './sweeps-store.ts';
import { measurementKey, rememberMeasurement, useMeasured } from './useMeasured.ts';

const underWay = new Map<string, Promise<Measured>>();
const settleMs = 800;

/** Which backend a spec trains on here and how fast, or why that is not known: as measured once, or now, while the page is idle. */
export function useSpeed(spec: TrainSpec, backend: BackendChoice): Measured | undefined {
  const [speed, setSpeed] = useState<Measured>();
  // As text, the spec is the same on every render and says by itself what was measured.
  const request = JSON.stringify(spec);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void speedOf(JSON.parse(request) as TrainSpec, backend).then((chosen) => current && setSpeed(chosen));
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [request, backend]);
  return speed;
}

async function speedOf(spec: TrainSpec, wanted: BackendChoice): Promise<Measured> {
  const key = await keyOf(spec, wanted);
  const known = useMeasured.getState().measurements.find((measurement) => measurement.key === key);
  if (known) return known.chosen;
  const measuring = underWay.get(key) ?? measureNow(spec, wanted);
  underWay.set(key, measuring);
  return measuring.finally(() => underWay.delete(key));
}

/** Measures a network, whatever was known of it. What is measured beside a run is used, but not remembered. */
export async function measureNow(spec: TrainSpec, wanted: BackendChoice): Promise<Measured> {
  const key = await keyOf(spec, wanted);
  const busy = isTraining();
  const measured = await measureHere(spec, wanted);
  if ('problem' in measured) return measured;
  if (!busy && !isTraining()) {
    rememberMeasurement({ key, spec, wanted, measuredAt: new Date().toISOString(), chosen: copyOf(measured) });
  }
  return measured;
}

const keyOf = async (spec: TrainSpec, wanted: BackendChoice) =>
  measurementKey({ version: trainerVersion, adapters: await askAdapters(), wanted, spec });

const isTraining = () => useSweeps.getState().sweeps.some(({ runs }) => runs.some((run) => !hasEnded(run)));

const copyOf = ({ backend, stepsPerSecond, candidates }: ChosenBackend) => ({
  backend,
  stepsPerSecond,
  candidates: [...candidates],
});
