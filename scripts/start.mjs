// `npm start`: installs, gets the data, builds and serves, as far as each is needed.
// Written for old versions of Node as well, so that they can read the sentence that refuses them.
import { refuseOldNode } from './setup/node-version.mjs';

refuseOldNode();
import('./setup/serve-app.mjs')
  .then(({ serveApp }) => serveApp())
  .catch((error) => {
    console.error(error.sentence || error);
    process.exit(1);
  });
