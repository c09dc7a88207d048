import { strToU8, zipSync } from 'fflate';
import { modelCardSchema } from '../../lab/model/card.ts';
import { writeLayersFiles } from '../../lab/model/layers-files.ts';
import { decodeLayersModel } from '../../lab/model/layers-format.ts';
import { writeOneFile } from '../../lab/model/one-file.ts';
import { type PortableModel, parseAs, weightsWanted } from '../../lab/model/portable-model.ts';
import { scalerSchema } from '../../lab/model/scaler-schema.ts';
import { fileNameOf, saveFile } from '../../ui/charts/export-picture.ts';
import { readModel } from '../../ui/experiment/own-models.ts';
import { fetchModel } from '../../worker/pad/fetch-model.ts';

/** How a model leaves the browser. */
export type ModelFormat = 'one-file' | 'layers';

/** Hands a model to the reader's download folder. Rejects with a sentence when its files cannot be had. */
export async function exportModel(id: string, format: ModelFormat): Promise<void> {
  const model = (await readModel(id)) ?? (await shippedModel(id));
  const name = fileNameOf(model.card.title);
  if (format === 'one-file') {
    saveFile(`${name}.inkling.json`, new Blob([writeOneFile(model)], { type: 'application/json' }));
  } else {
    saveFile(`${name}.zip`, new Blob([zipOf(model)], { type: 'application/zip' }));
  }
}

/** `model.json` and `weights.bin` in one zip, as `tf.loadLayersModel` wants them once unpacked. */
export function zipOf(model: PortableModel): Uint8Array<ArrayBuffer> {
  const { modelJson, weightsBin } = writeLayersFiles(model);
  return zipSync({ 'model.json': strToU8(JSON.stringify(modelJson)), 'weights.bin': weightsBin }, { level: 6 });
}

async function shippedModel(id: string): Promise<PortableModel> {
  const { modelJson, weightsBin, cardJson, scalerJson } = await fetchModel(id, new URL('.', document.baseURI).href);
  const card = parseAs(modelCardSchema, cardJson, 'The card');
  const stored = decodeLayersModel(modelJson, weightsBin);
  const weights = weightsWanted(card.network).map(({ name, shape }, i) => ({ name, shape, values: stored[i].values }));
  if (scalerJson === undefined) return { card, weights };
  return { card, weights, scaler: parseAs(scalerSchema, scalerJson, 'The scaler') };
}
