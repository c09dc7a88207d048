import { type DatasetName, datasetTitles } from '../../datasets/dataset.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import { clipForDrawings, type ModelCard } from '../../lab/model/card.ts';
import { ModelFileError } from '../../lab/model/model-file-error.ts';
import { parameterCount } from '../../lab/model/network-shapes.ts';
import { weightsWanted } from '../../lab/model/portable-model.ts';
import type { NetworkSpec } from '../../lab/train/spec.ts';
import { modelsWorthKeeping } from './models-worth-keeping.ts';
import { dropModel, type KeptModel, keepModel } from './own-models.ts';
import type { Sweep } from './sweep.ts';

/** Where the images come from and under which terms. */
const licences: Readonly<Record<DatasetName, string>> = {
  mnist: 'CC BY-SA 3.0',
  builtin: 'made by Inkling',
  cifar10: 'no licence stated by its authors',
};

/** The id a run's model has among all models. */
export function trainedModelId(run: Pick<RunState, 'id'>): string {
  return `trained-${run.id.replace(/[^a-z0-9]+/g, '-')}`;
}

/**
 * Makes the network of a finished run available to every pad, and keeps it in this browser. Of a large sweep only the
 * best are kept: a better one takes the place of the worst.
 */
export function offerTrained(sweep: Sweep, run: RunState): void {
  const kept = modelsWorthKeeping(sweep.runs);
  const before = modelsWorthKeeping(sweep.runs.filter(({ id }) => id !== run.id));
  for (const id of before) if (!kept.has(id)) void dropModel(trainedModelId({ id }));
  if (!kept.has(run.id)) return;
  const model = trainedModel(run, `${sweep.number}, ${run.label}, ${run.epochs.length} epochs`, sweep.startedAt);
  if (model) void keepModel(model);
}

/** Deletes the networks of a sweep. */
export async function forgetTrained(sweep: Sweep): Promise<void> {
  for (const run of sweep.runs) await dropModel(trainedModelId(run));
}

/** A run's weights as a model that can be kept or asked; undefined while there are none, or where no pad can ask it. */
export function trainedModel(run: RunState, title: string, date: string): KeptModel | undefined {
  const { trained, spec, result, backend, rates } = run;
  if (!trained || !readsDigits(spec.network)) return undefined;
  const { network } = spec;
  const dataset = (run.dataset ?? 'builtin') as DatasetName;
  const how = trained.preprocessing;
  const preprocessing: ModelCard['preprocessing'] =
    how.kind === 'standardise'
      ? { kind: how.kind, scaler: 'with the weights', clip: clipForDrawings }
      : { kind: how.kind };
  const validation = spec.data.validation;
  const n = typeof validation === 'object' ? validation.count : undefined;
  const accuracy = result?.validationAccuracy;
  const card: ModelCard = {
    id: trainedModelId(run),
    title: title.slice(0, 120),
    family: network.layers.some(({ type }) => type === 'conv2d') ? 'cnn' : 'mlp',
    network,
    preprocessing,
    parameters: parameterCount(network),
    trainedOn: [{ name: datasetTitles[dataset], licence: licences[dataset], count: spec.data.trainSize }],
    seed: spec.seed,
    figures: accuracy !== undefined && n ? { validation: { accuracy, n } } : {},
    date: date.slice(0, 10),
  };
  const training = { spec, ...(backend && { backend }), ...(rates && { changedByHand: true }) };
  const weights = trained.weights.map((weight) => ({ ...weight, shape: [...weight.shape] }));
  return { card, weights, training, ...(how.kind === 'standardise' && { scaler: how.scaler }) };
}

/** Whether a network is one that the pad can ask: ten numbers for 784 pixels. */
function readsDigits(network: NetworkSpec): boolean {
  try {
    return weightsWanted(network).length > 0;
  } catch (error) {
    if (error instanceof ModelFileError) return false;
    throw error;
  }
}
