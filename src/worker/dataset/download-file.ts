import { DataFileError } from '../../datasets/formats/data-file-error.ts';

/** Fetches a file as a stream, reporting each piece's size as it comes; throws a DataFileError in words when it cannot be had. */
export async function downloadFile(
  address: string,
  onBytes: (count: number) => void,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const file = new URL(address).pathname.split('/').at(-1) as string;
  try {
    const response = await fetch(address, { signal: signal ?? null });
    if (!response.ok || !response.body)
      throw new DataFileError(file, `cannot be had from this site (${response.status}).`);
    return await collect(response.body, onBytes);
  } catch (error) {
    if (error instanceof DataFileError || signal?.aborted) throw error;
    throw new DataFileError(file, 'did not arrive: the connection broke off.');
  }
}

async function collect(body: ReadableStream<Uint8Array>, onBytes: (count: number) => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    length += piece.value.length;
    onBytes(piece.value.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
