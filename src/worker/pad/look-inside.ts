import { layerOutputs } from '../../lab/model/layer-outputs.ts';
import { type Model, modelInput } from '../../lab/model/model.ts';
import { networkShapes } from '../../lab/model/network-shapes.ts';
import { softmaxRows } from '../../numerics/softmax.ts';
import type { FromPad, ToPad } from './protocol.ts';

type Models = ReadonlyMap<string, Model>;

/** What every layer of a model makes of a 28×28 digit. Throws when the model is not loaded. */
export function activationsOf(asked: Extract<ToPad, { type: 'activations' }>, models: Models): FromPad {
  const { request, pixels, clip } = asked;
  const model = loadedModel(asked.model, models);
  const input = modelInput(model, pixels, { clip });
  const layers = layerOutputs(model, input);
  const last = layers.at(-1);
  // A network may end in softmax itself.
  const logits = last?.sums ?? last?.values ?? new Float32Array();
  const probabilities = softmaxRows(logits, logits.length);
  return { type: 'activated', request, model: asked.model, input, layers, probabilities };
}

/** A model's card and weights. Throws when it is not loaded. */
export function weightsOf({ request, model: id }: Extract<ToPad, { type: 'weights' }>, models: Models): FromPad {
  const { card, weights } = loadedModel(id, models);
  const shapes = networkShapes(card.network).flatMap((layer) => layer.weights);
  const named = shapes.map(({ name, shape }, i) => ({
    name,
    shape: [...shape],
    // The wasm backend hands out a view of its memory.
    values: weights[i].dataSync<'float32'>().slice(),
  }));
  return { type: 'weighed', request, card, weights: named };
}

/** The model of that id. Throws a sentence when it is not loaded. */
export function loadedModel(id: string, models: Models): Model {
  const model = models.get(id);
  if (!model) throw new Error(`the model ${id} is not loaded`);
  return model;
}
