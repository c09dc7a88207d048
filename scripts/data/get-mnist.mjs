import { Failure } from '../setup/failure.mjs';
import { dataFolder } from '../setup/folders.mjs';
import { isInPlace, obtain } from './obtain.mjs';
import { sources } from './sources.mjs';

/**
 * How long a start waits for mirrors before it goes on without them.
 * @type {import('./download.mjs').Patience}
 */
const impatience = { answerMs: 3000, stallMs: 10_000, resumes: 1 };

/**
 * The mirrors that answer now. They are asked all together, so that a network that swallows packets costs one wait, not many.
 * @param {string[]} urls
 */
async function answering(urls) {
  const ask = (/** @type {string} */ url) =>
    fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(impatience.answerMs) });
  const answers = await Promise.allSettled(urls.map(ask));
  return urls.filter((_, i) => {
    const answer = answers[i];
    return answer?.status === 'fulfilled' && answer.value.ok;
  });
}

/** @param {string | undefined} localFolder */
async function getMnist(localFolder) {
  const place = { dataset: 'mnist', target: dataFolder, patience: impatience, ...(localFolder && { localFolder }) };
  for (const file of sources['mnist']?.files ?? []) {
    if (await isInPlace(file, dataFolder)) continue;
    const urls = localFolder ? [] : await answering(file.urls);
    if (!localFolder && urls.length === 0) throw new Failure('no mirror answers (no network?).');
    console.log(`Getting ${file.name} …`);
    await obtain({ ...file, urls }, place);
  }
}

/** Puts MNIST into public/data if it can be had, and otherwise says in one sentence that the app goes on without it. */
export async function getMnistIfPossible() {
  try {
    await getMnist(process.env['INKLING_DATA_DIR'] || undefined);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    console.log(`Going on without MNIST, on the built-in digits: ${reason}; "npm run data mnist" tries again.`);
  }
}
