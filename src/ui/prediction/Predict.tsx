import { useState } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { useProblem } from '../problem/problem-context.ts';
import { sweepAbout } from './compare-prediction.ts';
import { PredictChoice } from './PredictChoice.tsx';
import { PredictCurve } from './PredictCurve.tsx';
import { PredictionOutcome } from './PredictionOutcome.tsx';
import styles from './prediction.module.css';
import { keepPrediction, type MadePrediction, predictionKey, usePredictions } from './predictions-store.ts';

interface PredictProps {
  readonly name: string;
  readonly experiment: Experiment;
  /** Latest first. */
  readonly sweeps: readonly Sweep[];
}

/** Asks beforehand how an experiment will come out, and afterwards sets the answer beside it; never in the way. */
export function Predict({ name, experiment: { predict }, sweeps }: PredictProps) {
  const { id } = useProblem();
  const key = predictionKey(id, name);
  const made = usePredictions((state) => state.made[key]);
  const [isAsking, setAsking] = useState(false);
  if (!predict) return null;
  const keep = (prediction: MadePrediction | undefined) => keepPrediction(key, prediction);
  const now = () => new Date().toISOString();
  const ask = () => {
    keep(undefined);
    setAsking(true);
  };
  // Who has seen an outcome is not asked to predict it.
  const isTooLate = made === undefined && sweeps.length > 0 && !isAsking;
  if (made?.kind === 'skipped' || isTooLate) {
    return (
      <p className={styles.skipped}>
        <Button look="quiet" onClick={ask}>
          Predict the outcome
        </Button>
      </p>
    );
  }
  if (made?.kind === predict.kind) {
    const since = sweeps.filter(({ startedAt }) => startedAt >= made.at);
    return <PredictionOutcome {...{ predict, made }} sweep={sweepAbout(predict, since)} onAgain={ask} />;
  }
  return (
    <section className={styles.card} aria-label="Prediction">
      <p className={styles.asks}>
        <strong>Predict first.</strong> {predict.asks}
      </p>
      {predict.kind === 'choice' ? (
        <PredictChoice predict={predict} onKeep={(value) => keep({ kind: 'choice', at: now(), value })} />
      ) : (
        <PredictCurve predict={predict} onKeep={(points) => keep({ kind: 'curve', at: now(), points: [...points] })} />
      )}
      <Button look="quiet" className={styles.skip} onClick={() => keep({ kind: 'skipped', at: now() })}>
        Skip
      </Button>
    </section>
  );
}
