/** What a runner reports. Losses are means per sample in nats; accuracies are fractions 0..1. */
export type RunEvent =
  | { readonly type: 'started'; readonly backend: string; readonly epochs: number; readonly stepsPerEpoch: number; readonly parameters: number; readonly dataset: string }
  | { readonly type: 'step'; readonly step: number; readonly epoch: number; readonly loss: number }
  | {
      readonly type: 'epoch';
      readonly epoch: number;
      readonly step: number;
      /** Mean over the epoch's batches with the penalty, as scikit-learn's loss_curve_. */
      readonly loss: number;
      readonly validationLoss?: number;
      readonly validationAccuracy?: number;
      readonly seconds: number;
    }
  | { readonly type: 'diverged'; readonly step: number; readonly epoch: number }
  | RunResult;

/** The last event of a run that went through. */
export interface RunResult {
  readonly type: 'result';
  readonly trainAccuracy: number;
  readonly validationAccuracy?: number;
  readonly testAccuracy: number;
  readonly loss: number;
  readonly epochs: number;
  readonly seconds: number;
}
