import type { OwnModel } from '../../../ui/experiment/own-models.ts';
import type { ModelName } from './printed-table.ts';

/** The reader's own networks of a family that learnt from exactly the assignment's training images of these data. */
export function usableModels(own: readonly OwnModel[], family: ModelName, dataTitle: string): readonly OwnModel[] {
  return own.filter(({ card, training }) => {
    const data = training?.spec.data;
    return (
      card.family === family &&
      data?.split === 'cs273a' &&
      data.trainSize === 10_000 &&
      card.trainedOn.some(({ name }) => name === dataTitle)
    );
  });
}
