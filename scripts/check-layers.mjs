// Exits with 1 and a line for each import in src/ that goes upwards or from problem to problem.
import path from 'node:path';
import { projectFolder } from './setup/folders.mjs';
import { findBreaches } from './setup/layers.mjs';

const breaches = findBreaches(path.join(projectFolder, 'src'));
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
else console.log('Layers: every import goes downwards.');
