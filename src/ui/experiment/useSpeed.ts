import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { measureHere } from '../../worker/training/measure-here.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';

const measured = new Map<string, Promise<ChosenBackend | undefined>>();
const settleMs = 800;

/** The latest measurement, for the settings page. */
export const useLastMeasured = create<{ readonly chosen?: ChosenBackend }>()(() => ({}));

/** Which backend a spec trains on here and how fast; measured once per network and wish, while the page is idle. */
export function useSpeed(spec: TrainSpec, backend: BackendChoice): ChosenBackend | undefined {
  const [speed, setSpeed] = useState<ChosenBackend>();
  // As text, the spec is the same on every render and says by itself what was measured.
  const request = JSON.stringify(spec);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const key = `${backend} ${request}`;
      const measurement = measured.get(key) ?? measureHere(JSON.parse(request) as TrainSpec, backend);
      measured.set(key, measurement);
      void measurement.then((chosen) => {
        if (chosen) useLastMeasured.setState({ chosen });
        if (current) setSpeed(chosen);
      });
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [request, backend]);
  return speed;
}
