// `npm run data [mnist|cifar10|pendigits …]`: fetches data sets into public/data, from mirrors or from INKLING_DATA_DIR.
import path from 'node:path';
import { obtain } from './data/obtain.mjs';
import { sources } from './data/sources.mjs';
import { dataFolder, projectFolder } from './setup/folders.mjs';
import { refuseOldNode } from './setup/node-version.mjs';

const usage = `npm run data [${Object.keys(sources).join('|')} …]   (without a name: mnist)
INKLING_DATA_DIR=folder takes the files from that folder, or from mnist/, cifar10/ and pendigits/ in it, gzipped or not.`;

/** @param {string} dataset */
async function get(dataset) {
  const source = sources[dataset];
  if (!source) throw new Error(`There is no data set "${dataset}"; choose from ${Object.keys(sources).join(', ')}.`);
  const localFolder = process.env['INKLING_DATA_DIR'];
  for (const file of source.files) {
    const place = { dataset, target: dataFolder, ...(localFolder && { localFolder: path.resolve(localFolder) }) };
    const { how, from, remark } = await obtain(file, place);
    const origin = { kept: 'already there', copied: `copied from ${from}`, downloaded: `from ${from}` }[how];
    const target = path.relative(projectFolder, path.join(dataFolder, file.saveAs));
    console.log(`${target}  ${origin}${remark ? `; note: ${remark}` : ', checksum right'}`);
  }
}

refuseOldNode();
const names = process.argv.slice(2);
if (names.includes('--help')) {
  console.log(usage);
} else {
  try {
    for (const dataset of names.length > 0 ? names : ['mnist']) await get(dataset);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
