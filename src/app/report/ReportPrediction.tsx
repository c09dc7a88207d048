import type { Prediction } from '../../lab/experiment/experiment.ts';
import { readable } from '../../ui/charts/chart-numbers.ts';
import type { LineSeries } from '../../ui/charts/line-series.ts';
import { compareChoice, compareCurve } from '../../ui/prediction/compare-prediction.ts';
import { predictedPoints } from '../../ui/prediction/predicted-points.ts';
import { isOfTest, metricNames } from '../../ui/runs/quantities.ts';
import type { RunGroup } from '../../ui/runs/run-groups.ts';
import { ReportChart } from './ReportChart.tsx';
import type { Work } from './work.ts';

interface ReportPredictionProps {
  readonly predict: Prediction;
  readonly made: Work['predictions'][string];
  /** What was run since the prediction was made. */
  readonly groups: readonly RunGroup[];
  /** Whether the test figures may be shown. */
  readonly opened: boolean;
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What was predicted before an experiment, and what came of it. */
export function ReportPrediction({ predict, made, groups, opened }: ReportPredictionProps) {
  if (made.kind === 'skipped' || made.kind !== predict.kind) return null;
  const metric = predict.kind === 'choice' ? predict.metric : predict.y.metric;
  const usable = isOfTest(metric) && !opened ? [] : groups;
  const sentence = wordsOf({ predict, made, groups: usable });
  return (
    <>
      <p>
        <strong>Predicted on {dateFormat.format(new Date(made.at))}.</strong> {sentence}
      </p>
      {predict.kind === 'curve' && made.kind === 'curve' && (
        <ReportChart chart={chartOf(predict, made.points, usable)} />
      )}
    </>
  );
}

function wordsOf({ predict, made, groups }: Pick<ReportPredictionProps, 'predict' | 'made' | 'groups'>): string {
  const waiting = 'Nothing has been run since that tells.';
  if (predict.kind === 'choice' && made.kind === 'choice') {
    const said = predict.choices.find(({ value }) => value === made.value)?.label ?? readable(String(made.value));
    const outcome = compareChoice(predict, made.value, groups);
    return outcome?.sentence ?? `The ${predict.wins} ${metricNames[predict.metric]} for ${said}. ${waiting}`;
  }
  if (predict.kind !== 'curve' || made.kind !== 'curve') return '';
  return compareCurve(predict, made.points, predictedPoints(predict, groups)) ?? `The curve below. ${waiting}`;
}

type CurvePrediction = Extract<Prediction, { kind: 'curve' }>;

function chartOf(predict: CurvePrediction, points: LineSeries['points'], groups: readonly RunGroup[]) {
  const { x, y } = predict;
  const measured = predictedPoints(predict, groups);
  const sketch: LineSeries = { id: 'sketch', label: 'predicted', colour: 'var(--logistic)', dash: 'dotted', points };
  const found: LineSeries = { id: 'measured', label: 'measured', colour: 'var(--mlp)', points: measured };
  return {
    title: `Predicted and measured ${y.label}`,
    xLabel: x.label,
    yLabel: y.label,
    xScale: x.scale ?? 'linear',
    series: measured.length > 0 ? [sketch, found] : [sketch],
  };
}
