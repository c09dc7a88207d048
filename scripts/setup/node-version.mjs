// No modern syntax here: a Node that is too old must get as far as the message.

/**
 * Whether a version of Node such as "20.19.0" can run Inkling.
 * @param {string} version
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Ends the process with one sentence when this Node is too old. */
export function refuseOldNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(
    `Inkling needs Node 20.19 or newer; this is Node ${process.versions.node} (get a newer one from https://nodejs.org).`,
  );
  process.exit(1);
}
