import { useState } from 'react';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import { trainedModelId } from '../../../ui/experiment/trained-models.ts';
import { DenseWeights } from '../../../ui/network-views/DenseWeights.tsx';
import { useModelWeights } from '../../../ui/network-views/useModelWeights.ts';
import { useModels } from '../../../ui/pad/models-store.ts';
import { useNewPadSession } from '../../../ui/pad/session-context.ts';
import styles from './amount.module.css';

/** What logistic regression has learnt: the weights of each class as a picture; of the run on the most images. */
export function LearntTemplates({ sweep }: { readonly sweep: Sweep | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const known = useModels(({ models }) => models);
  const runs = sweep?.runs.filter((run) => known.some(({ id }) => id === trainedModelId(run))) ?? [];
  const run = runs.toSorted((a, b) => b.spec.data.trainSize - a.spec.data.trainSize)[0];
  if (!run) return null;
  return (
    <details className={styles.templates} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>See the weights that were learnt</summary>
      {isOpen && <Templates key={run.id} model={trainedModelId(run)} images={run.spec.data.trainSize} />}
    </details>
  );
}

function Templates({ model, images }: { readonly model: string; readonly images: number }) {
  const session = useNewPadSession((made) => made.choose({ mlp: model, cnn: model }));
  const weighed = useModelWeights(session, model);
  if (weighed === null) return <p>Fetching the weights.</p>;
  if (typeof weighed === 'string') return <p>{weighed}</p>;
  const kernel = weighed.weights[0];
  return (
    <>
      <p>
        Logistic regression has one weight from every pixel to every digit. Trained on {images.toLocaleString('en-GB')}{' '}
        images, these are the ten pictures it compares a digit with: ink where a weight is above zero speaks for the
        digit, below zero against it.
      </p>
      {kernel && <DenseWeights kernel={kernel} unitName="Digit" />}
    </>
  );
}
