import * as v from 'valibot';
import { modelCardSchema } from '../../lab/model/card.ts';
import type { ModelFiles } from '../../lab/model/model.ts';

/** Gets a model's files from `models/<id>/` on the same site. Throws a sentence for the reader. */
export async function fetchModel(id: string, baseUrl: string): Promise<ModelFiles> {
  const at = (file: string) => new URL(`models/${file}`, baseUrl).href;
  const [modelJson, weightsBin, cardJson] = await Promise.all([
    fetchJson(at(`${id}/model.json`)),
    fetchBytes(at(`${id}/weights.bin`)),
    fetchJson(at(`${id}/card.json`)),
  ]);
  const card = v.parse(modelCardSchema, cardJson);
  if (card.preprocessing.kind !== 'standardise') return { modelJson, weightsBin, cardJson };
  return { modelJson, weightsBin, cardJson, scalerJson: await fetchJson(at(card.preprocessing.scaler)) };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => {
    throw new Error(`${nameOf(address)} could not be fetched; is the connection down?`);
  });
  // A host that answers every address with its start page says "fine" to files that are not there.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw new Error(`${nameOf(address)} is not on this site.`);
  return response;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetchFile(address);
  return response.json().catch(() => {
    throw new Error(`${nameOf(address)} is damaged.`);
  });
}

const fetchBytes = async (address: string) => (await fetchFile(address)).arrayBuffer();

const nameOf = (address: string) => address.slice(address.lastIndexOf('models/'));
