import { useMemo } from 'react';
import type { ChoicePrediction, CurvePrediction, FieldValue } from '../../lab/experiment/experiment.ts';
import { readable } from '../charts/chart-numbers.ts';
import type { LineSeries, Point } from '../charts/line-series.ts';
import { Button } from '../controls/Button.tsx';
import type { Sweep } from '../experiment/sweep.ts';
import { isOfTest, metricNames } from '../runs/quantities.ts';
import { RunsChart } from '../runs/RunsChart.tsx';
import { groupRuns, type RunGroup } from '../runs/run-groups.ts';
import { Seal } from '../vault/SealedFigure.tsx';
import { useVault } from '../vault/useVault.ts';
import { compareChoice, compareCurve } from './compare-prediction.ts';
import { predictedPoints } from './predicted-points.ts';
import styles from './prediction.module.css';
import type { MadePrediction } from './predictions-store.ts';

interface PredictionOutcomeProps {
  readonly predict: ChoicePrediction | CurvePrediction;
  readonly made: MadePrediction;
  /** The latest sweep since it was made. */
  readonly sweep: Sweep | undefined;
  readonly onAgain: () => void;
}

/** What the reader said beforehand, and beside it what came out. */
export function PredictionOutcome({ predict, made, sweep, onAgain }: PredictionOutcomeProps) {
  const groups = useMemo(() => (sweep ? groupRuns([sweep]) : []), [sweep]);
  const metric = predict.kind === 'choice' ? predict.metric : predict.y.metric;
  const { opened } = useVault(sweep?.problem ?? '', sweep?.id);
  const sealed = sweep !== undefined && isOfTest(metric) && !opened;
  return (
    <section className={styles.card} aria-label="Prediction">
      {sealed && (
        <p>
          <strong>Your prediction is kept.</strong> The {metricNames[metric]} it is about: <Seal />
        </p>
      )}
      {!sealed && predict.kind === 'choice' && made.kind === 'choice' && (
        <Choice predict={predict} chosen={made.value} groups={groups} />
      )}
      {!sealed && predict.kind === 'curve' && made.kind === 'curve' && (
        <Curve predict={predict} sketch={made.points} groups={groups} />
      )}
      <Button look="quiet" className={styles.skip} onClick={onAgain}>
        Predict again
      </Button>
    </section>
  );
}

interface ChoiceProps {
  readonly predict: ChoicePrediction;
  readonly chosen: FieldValue;
  readonly groups: readonly RunGroup[];
}

function Choice({ predict, chosen, groups }: ChoiceProps) {
  const outcome = compareChoice(predict, chosen, groups);
  const said = predict.choices.find(({ value }) => value === chosen)?.label ?? String(chosen);
  if (!outcome) {
    return (
      <p>
        <strong>You predict {said}.</strong> Run the experiment to see.
      </p>
    );
  }
  const largest = Math.max(...outcome.rows.map(({ figure }) => Math.abs(figure ?? 0)));
  return (
    <>
      <p role="status">{outcome.sentence}</p>
      <ul className={styles.bars} aria-label={`${metricNames[predict.metric]} by choice`}>
        {outcome.rows.map(({ value, label, figure }) => (
          <li key={label} data-chosen={value === chosen || undefined} data-won={value === outcome.winner || undefined}>
            <span>{label}</span>
            <span className={styles.bar} style={{ width: `${(60 * Math.abs(figure ?? 0)) / (largest || 1)}%` }} />
            <span>{readable(figure)}</span>
            <small>
              {[value === chosen && 'you', value === outcome.winner && predict.wins].filter(Boolean).join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CurveProps {
  readonly predict: CurvePrediction;
  readonly sketch: readonly Point[];
  readonly groups: readonly RunGroup[];
}

function Curve({ predict, sketch, groups }: CurveProps) {
  const { x, y } = predict;
  const measured = useMemo(() => predictedPoints(predict, groups), [predict, groups]);
  const sentence = compareCurve(predict, sketch, measured);
  const lines = useMemo<readonly LineSeries[]>(
    () => [
      { id: 'sketch', label: 'your sketch', colour: 'var(--logistic)', dash: 'dotted', points: sketch },
      { id: 'measured', label: 'measured', colour: 'var(--mlp)', points: measured },
    ],
    [sketch, measured],
  );
  return (
    <>
      <p role="status">
        {sentence ?? (
          <>
            <strong>Your sketch is kept.</strong> Run the experiment to see.
          </>
        )}
      </p>
      <RunsChart
        title={`Predicted and measured ${y.label}`}
        description="Your sketch, dotted, and what was measured, solid."
        x={{ field: x.of, label: x.label, ...(x.scale && { scale: x.scale }) }}
        metrics={[y.metric]}
        groups={noGroups}
        extra={lines}
        height={240}
      />
    </>
  );
}

const noGroups: readonly RunGroup[] = [];
