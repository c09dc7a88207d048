import { useEffect, useState } from 'react';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { measureHere } from '../../worker/training/measure-here.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';

const measured = new Map<string, Promise<number | undefined>>();
const settleMs = 800;

/** Batches per second that a spec trains at on this machine; measured once per network and backend, while the page is idle. */
export function useSpeed(spec: TrainSpec, backend: BackendChoice): number | undefined {
  const [speed, setSpeed] = useState<number>();
  // As text, the spec is the same on every render and says by itself what was measured.
  const request = JSON.stringify(spec);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const key = `${backend} ${request}`;
      const measurement = measured.get(key) ?? measureHere(JSON.parse(request) as TrainSpec, backend);
      measured.set(key, measurement);
      void measurement.then((value) => current && setSpeed(value));
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [request, backend]);
  return speed;
}
