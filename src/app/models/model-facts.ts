import type { ModelCard } from '../../lab/model/card.ts';
import type { LayerSpec, TrainSpec } from '../../lab/train/spec.ts';
import type { OwnModel } from '../../ui/experiment/own-models.ts';
import { percent } from '../../ui/numbers/percent.ts';

/** Lines of a model's card: a name and what stands beside it. */
export type Facts = readonly { readonly name: string; readonly values: readonly string[] }[];

/** What there is to say about a model, in the order in which a reader asks. */
export function factsOf({ card, training }: OwnModel): Facts {
  const figures = Object.entries(card.figures).map(([part, figure]) => accuracyInWords(part, figure));
  const data = card.trainedOn.map(({ name, count }) => `${name} (${count.toLocaleString('en-GB')})`);
  const facts = [
    { name: 'Layers', values: [networkInWords(card.network)] },
    { name: 'Parameters', values: [card.parameters.toLocaleString('en-GB')] },
    { name: 'Pixels', values: [preprocessingWords[card.preprocessing.kind]] },
    { name: 'Trained on', values: data },
    { name: 'Accuracy', values: figures },
    { name: 'Training', values: training ? [trainingInWords(training.spec, training.changedByHand ?? false)] : [] },
    { name: 'Backend', values: training?.backend ? [training.backend] : [] },
    { name: 'Seed', values: training || data.length > 0 ? [String(card.seed)] : [] },
    { name: 'Date', values: [card.date] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

const preprocessingWords: Readonly<Record<ModelCard['preprocessing']['kind'], string>> = {
  unit: 'divided by 255',
  symmetric: 'from −1 to 1',
  standardise: 'standardised, pixel by pixel',
};

const parts: Readonly<Record<string, string>> = {
  validation: 'validation',
  mnistValidation: 'MNIST validation',
  mnistTest: 'MNIST test',
  heldBackWriters: 'pen digits of writers held back',
  builtinWriters: 'built-in digits of writers held back',
};

function accuracyInWords(part: string, { accuracy, n }: { accuracy: number; n: number }): string {
  return `${percent(accuracy)} ${parts[part] ?? part} (n\u00a0=\u00a0${n.toLocaleString('en-GB')})`;
}

/** A network in a line: "784 → dense 64 relu → dense 10". */
export function networkInWords({ inputShape, layers }: ModelCard['network']): string {
  return [inputShape.join('\u00a0×\u00a0'), ...layers.filter(isActive).map(layerInWords)].join(' → ');
}

/** A dropout of nothing, which B2 has until it is turned up, does nothing. */
const isActive = (layer: LayerSpec) => layer.type !== 'dropout' || layer.rate > 0;

function layerInWords(layer: LayerSpec): string {
  switch (layer.type) {
    case 'dense':
      return `dense ${layer.units}${activationOf(layer)}`;
    case 'conv2d': {
      const stride = layer.strides > 1 ? `, stride ${layer.strides}` : '';
      return `conv ${layer.filters} of ${square(layer.kernelSize)}${stride}${activationOf(layer)}`;
    }
    case 'maxPool2d':
      return `max pool ${square(layer.poolSize)}`;
    case 'dropout':
      return `dropout ${layer.rate}`;
    case 'batchNorm':
      return 'batch norm';
    case 'flatten':
      return 'flatten';
  }
}

const square = (side: number) => `${side}\u00a0×\u00a0${side}`;

const activationOf = ({ activation }: { activation: string }) =>
  activation === 'linear' ? '' : ` ${activation === 'leakyRelu' ? 'leaky relu' : activation}`;

function trainingInWords(spec: TrainSpec, changedByHand: boolean): string {
  const { optimiser, batchSize, epochs } = spec;
  const how = `${optimiserNames[optimiser.name]}, learning rate ${optimiser.learningRate}, batches of ${batchSize}, at most ${epochs} epochs${penaltyInWords(spec.penalty)}`;
  return changedByHand ? `${how}; the learning rate was changed by hand while it ran` : how;
}

/** Networks that differ in nothing else are told apart by it. */
function penaltyInWords(penalty: TrainSpec['penalty']): string {
  if (penalty.convention === 'none') return '';
  if (penalty.convention === 'sklearn') return penalty.alpha > 0 ? `, L2 alpha ${penalty.alpha}` : '';
  const factors = (['l1', 'l2'] as const).filter((norm) => penalty[norm] > 0);
  return factors.map((norm) => `, ${norm.toUpperCase()} ${penalty[norm]}`).join('');
}

const optimiserNames: Readonly<Record<TrainSpec['optimiser']['name'], string>> = {
  sgd: 'SGD',
  adam: 'Adam',
  rmsprop: 'RMSprop',
  adamax: 'Adamax',
};
