import * as v from 'valibot';

const listSchema = v.object({ files: v.array(v.object({ path: v.string(), bytes: v.number() })) });

/**
 * Paths (below data/) of the data files that the site serves, from its data/index.json; none when the list cannot be had.
 * The list exists so that nobody asks for a missing file: that would put an error into the console.
 */
export async function servedFiles(baseUrl: string, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  try {
    const response = await fetch(new URL('data/index.json', baseUrl), { cache: 'no-cache', signal: signal ?? null });
    if (!response.ok) return new Set();
    const { files } = v.parse(listSchema, await response.json());
    return new Set(files.map(({ path }) => path));
  } catch (error) {
    if (signal?.aborted) throw error;
    return new Set();
  }
}
