import type { ConventionStages } from '../../datasets/ink/mnist-convention.ts';

/** A step from ink to model input as the strip shows it. */
export interface StripStage {
  readonly id: 'ink' | 'cropped' | 'fitted' | 'digit' | 'input';
  readonly title: string;
  /** What the step does, in a few words. */
  readonly does: string;
  /** The step's switch, where it has one. */
  readonly switches?: keyof ConventionStages | 'clip';
}

/** The five pictures in order. */
export const stripStages: readonly StripStage[] = [
  { id: 'ink', title: 'Ink', does: 'the whole pad' },
  { id: 'cropped', title: 'Crop', does: 'cut to the ink', switches: 'crop' },
  { id: 'fitted', title: '20 × 20', does: 'scaled to fit, with a margin of 4', switches: 'fit20' },
  { id: 'digit', title: 'Centred', does: '28 × 28, centre of mass in the middle', switches: 'centreByMass' },
  { id: 'input', title: 'Model input', does: 'the 784 numbers', switches: 'clip' },
];
