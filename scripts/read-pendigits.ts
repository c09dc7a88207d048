import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isGzip } from '../src/datasets/formats/gunzip.ts';
import { type PenDigit, parsePendigits } from '../src/datasets/formats/pendigits.ts';

const fileName = 'pendigits-orig.tra';

/**
 * The pen strokes of UCI's pen digits from a folder (directly in it or in its pendigits/, gzipped or not), or nothing
 * when they are not there. The folder is $INKLING_DATA_DIR, else public/data.
 */
export function readPendigits(
  folder: string = process.env['INKLING_DATA_DIR'] || 'public/data',
): PenDigit[] | undefined {
  const path = [folder, join(folder, 'pendigits')]
    .flatMap((place) => [join(place, `${fileName}.gz`), join(place, fileName)])
    .find((candidate) => existsSync(candidate));
  if (!path) return undefined;
  const bytes = readFileSync(path);
  return parsePendigits((isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('latin1'), path);
}
