import { type DatasetName, datasetTitles } from '../../datasets/dataset.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import type { OwnModel } from './own-models.ts';
import { trainedModelId } from './trained-models.ts';

/**
 * The id of the kept model that has a run's weights: its own, or, for a run that was taken over instead of being
 * trained again, one of the same settings, seed and images. Undefined where none is kept (any more).
 */
export function keptModelOf(
  run: Pick<RunState, 'id' | 'spec' | 'dataset' | 'rates'>,
  models: readonly OwnModel[],
): string | undefined {
  const own = trainedModelId(run);
  if (models.some(({ card }) => card.id === own)) return own;
  if (run.rates) return undefined;
  const spec = JSON.stringify(run.spec);
  const images = datasetTitles[run.dataset as DatasetName];
  return models.find(
    ({ card, training }) =>
      training !== undefined &&
      !training.changedByHand &&
      card.trainedOn.some(({ name }) => name === images) &&
      JSON.stringify(training.spec) === spec,
  )?.card.id;
}
