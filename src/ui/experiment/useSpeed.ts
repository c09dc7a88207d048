import { useEffect, useState } from 'react';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { measureHere } from '../../worker/training/measure-here.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';

const measured = new Map<string, Promise<number | undefined>>();
const settleMs = 800;

/** Batches per second that a spec trains at on this machine; measured once per network and backend, while the page is idle. */
export function useSpeed(spec: TrainSpec, backend: BackendChoice): number | undefined {
  const [speed, setSpeed] = useState<number>();
  const key = JSON.stringify([spec.network, spec.batchSize, spec.optimiser.name, backend]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const measurement = measured.get(key) ?? measureHere(spec, backend);
      measured.set(key, measurement);
      void measurement.then((value) => current && setSpeed(value));
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The spec is a new object on every render; what matters of it is in the key.
  }, [key, backend]);
  return speed;
}
