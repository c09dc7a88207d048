// `npm test`: sets itself up, checks everything and ends with the line "N passed, N failed".
// Written for old versions of Node as well, so that they can read the sentence that refuses them.
import { refuseOldNode } from './setup/node-version.mjs';

refuseOldNode();
import('./setup/test-everything.mjs')
  .then(({ testEverything }) => testEverything())
  .catch((error) => {
    console.error(error.sentence || error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  });
