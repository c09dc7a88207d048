/** A data file that cannot be used: which file, and what is wrong with it in words a reader understands. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';

  constructor(
    readonly file: string,
    /** Completes the sentence that begins with the file's name: "is cut short: …". */
    readonly problem: string,
  ) {
    super(`${file} ${problem}`);
  }
}
