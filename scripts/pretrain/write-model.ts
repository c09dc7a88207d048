import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scaler } from '../../src/datasets/splits/standard-scaler.ts';
import type { ModelCard } from '../../src/lab/model/card.ts';
import { encodeLayersModel } from '../../src/lab/model/layers-format.ts';
import type { ModelFiles } from '../../src/lab/model/model.ts';
import type { NamedWeight } from '../../src/lab/model/weights.ts';

/** Name of the one scaler that all models of the CS273A split share. */
export const scalerFile = 'cs273a-scaler.json';

/** A model's files as they will be served, so that what is measured is what is shipped. */
export function packModel(
  cardJson: ModelCard,
  weights: readonly NamedWeight[],
  scaler: Scaler,
): ModelFiles & { readonly packedWeights: Uint8Array } {
  const { modelJson, weightsBin } = encodeLayersModel(cardJson.network, weights);
  const standardised = cardJson.preprocessing.kind === 'standardise';
  return {
    modelJson,
    weightsBin: Uint8Array.from(weightsBin).buffer,
    packedWeights: weightsBin,
    cardJson,
    ...(standardised ? { scalerJson: scalerJson(scaler) } : {}),
  };
}

/** Means and scales rounded to 32-bit floats, which is far more than pixels need. */
function scalerJson({ mean, scale }: Scaler): object {
  const short = (values: Float64Array) => Array.from(values, (value) => Number(Math.fround(value).toPrecision(8)));
  return { split: 'cs273a', fittedOn: 63_000, mean: short(mean), scale: short(scale) };
}

/** Writes `<folder>/<id>/{model.json,weights.bin,card.json}`. */
export function writeModel(folder: string, card: ModelCard, packed: ReturnType<typeof packModel>): void {
  const target = join(folder, card.id);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'model.json'), `${JSON.stringify(packed.modelJson)}\n`);
  writeFileSync(join(target, 'weights.bin'), packed.packedWeights);
  writeFileSync(join(target, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
}

/** Writes what all models share: the scaler and the list of ids. */
export function writeShared(folder: string, ids: readonly string[], scaler: Scaler): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, scalerFile), `${JSON.stringify(scalerJson(scaler))}\n`);
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(ids)}\n`);
}
