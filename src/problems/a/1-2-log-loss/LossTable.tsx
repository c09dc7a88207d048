import { ChartTable } from '../../../ui/charts/ChartTable.tsx';
import { givenOutputs, logLoss } from './log-loss.ts';

const probabilities = [1, givenOutputs[1] ?? 1, 0.5, 1 / 3, 0.1, givenOutputs[2] ?? 1, 0.01, 1e-3, 1e-6, 1e-12];

/** The curve in numbers. */
export function LossTable() {
  return (
    <ChartTable
      title="log loss"
      numbers={() => ({
        columns: ['f of the true class', 'loss in nats', 'loss in bits'],
        rows: probabilities.map((f) => [f, logLoss(f), logLoss(f, 'bits')]),
      })}
    />
  );
}
