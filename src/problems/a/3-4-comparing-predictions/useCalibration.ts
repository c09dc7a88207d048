import { useState } from 'react';
import { datasetTitles } from '../../../datasets/dataset.ts';
import { type Calibration, calibration } from '../../../numerics/metrics/calibration.ts';
import { openDataset, useDataset } from '../../../ui/dataset/useDataset.ts';
import type { Family } from '../../../ui/pad/models-store.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { useComparison } from './comparison-store.ts';
import { validationImages } from './doubtful-digit.ts';

/** Where the measurement stands. */
export type Measurement =
  | { readonly state: 'none' }
  | { readonly state: 'measuring'; readonly fraction: number }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly on: string; readonly models: Readonly<Record<Family, Calibration>> };

/** Measures, when asked to, how well both published models' confidence matches their accuracy on the validation images. */
export function useCalibration(): { measurement: Measurement; measure: () => Promise<void> } {
  const [measurement, setMeasurement] = useState<Measurement>({ state: 'none' });
  const measure = async () => {
    const { session } = useComparison.getState();
    if (!session) return;
    setMeasurement({ state: 'measuring', fraction: 0 });
    try {
      setMeasurement(await measureBoth(session, (fraction) => setMeasurement({ state: 'measuring', fraction })));
    } catch (error) {
      setMeasurement({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return { measurement, measure };
}

async function measureBoth(session: PadSession, onProgress: (fraction: number) => void): Promise<Measurement> {
  const { overview } = useDataset.getState();
  if (!useDataset.getState().opened) await openDataset(overview?.name === 'mnist' ? 'mnist' : 'builtin');
  const { opened, error } = useDataset.getState();
  if (!opened) throw new Error(error ?? 'No images are at hand.');
  const { digits, labels } = await validationImages(opened);
  const one = async (family: Family, from: number) => {
    const follow = (fraction: number) => onProgress(from + fraction / 2);
    const probabilities = await session.predict({ model: `${family}-published`, digits, clip: false }, follow);
    return calibration({ probabilities, labels, classes: 10 });
  };
  const mlp = await one('mlp', 0);
  const cnn = await one('cnn', 0.5);
  return { state: 'done', on: datasetTitles[opened.name], models: { mlp, cnn } };
}
