import { unzipSync } from 'fflate';
import { type GivenFacts, isLayersJson, readLayersFiles, weightsFilesOf } from '../../lab/model/layers-files.ts';
import { ModelFileError } from '../../lab/model/model-file-error.ts';
import { isOneFile, readOneFile } from '../../lab/model/one-file.ts';
import { maxFileBytes, type PortableModel, parseJson } from '../../lab/model/portable-model.ts';

/** Files by their name without folders. */
type Named = ReadonlyMap<string, Uint8Array>;

/** What the reader says of a model that does not say it itself. */
export type Said = Pick<GivenFacts, 'preprocessing'>;

/**
 * The models of files that the reader gave: one-file JSON, a zip of tfjs layers format, or `model.json` with its weights
 * beside it. Throws a `ModelFileError`; nothing is kept by then.
 */
export async function readModelFiles(files: readonly File[], said: Said = {}): Promise<readonly PortableModel[]> {
  for (const { name, size } of files) {
    if (size > maxFileBytes) throw new ModelFileError(`${name} is larger than 64 MB; no model for digits is.`);
  }
  const loose = new Map<string, Uint8Array>();
  const models: PortableModel[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isZip(bytes)) models.push(...readNamed(unpack(bytes, file.name), titleOf(file.name), said));
    else loose.set(baseName(file.name), bytes);
  }
  if (loose.size > 0) models.push(...readNamed(loose, titleOf(files[0].name), said));
  return models;
}

function readNamed(files: Named, title: string, said: Said): readonly PortableModel[] {
  const models = [...files]
    .filter(([name, bytes]) => /\.json$/i.test(name) || startsAsJson(bytes))
    .flatMap(([name, bytes]) => {
      const json = parseJson(new TextDecoder().decode(bytes), name);
      if (isOneFile(json)) return [readOneFile(new TextDecoder().decode(bytes))];
      if (isLayersJson(json)) return [readLayersFiles(json, weightsOf(json, files), { title, ...said })];
      return [];
    });
  if (models.length > 0) return models;
  const names = [...files.keys()].slice(0, 3).join(', ');
  throw new ModelFileError(
    `There is no model in ${names}. A model is one JSON file written by Inkling, or model.json with its weights files.`,
  );
}

/** The weights files that a `model.json` names, one after another. */
function weightsOf(json: unknown, files: Named): Uint8Array {
  const parts = weightsFilesOf(json).map((path) => {
    const part = files.get(baseName(path));
    if (part) return part;
    throw new ModelFileError(`${baseName(path)} is missing: choose model.json and its weights files together.`);
  });
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((offset, part) => {
    whole.set(part, offset);
    return offset + part.length;
  }, 0);
  return whole;
}

// Some systems drop the ending of a file they download.
const startsAsJson = (bytes: Uint8Array) => bytes[0] === 0x7b;
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function unpack(bytes: Uint8Array, name: string): Named {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize, name: inside }) {
        if (!/\.(json|bin)$/i.test(inside)) return false;
        total += originalSize;
        // Before anything is unpacked: a small zip can hold gigabytes of nothing.
        if (total > maxFileBytes) throw new ModelFileError(`${name} holds more than 64 MB.`);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([path, content]) => [baseName(path), content]));
  } catch (error) {
    if (error instanceof ModelFileError) throw error;
    throw new ModelFileError(`${name} is a damaged zip file.`);
  }
}

const baseName = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
const titleOf = (fileName: string) => fileName.replace(/\.[a-z]+$/i, '') || 'Imported model';
