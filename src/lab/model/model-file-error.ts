/** A model file that cannot be used; the message is a sentence for the reader. */
export class ModelFileError extends Error {
  /** What the reader could tell instead of the file, where that is all that is missing. */
  readonly missing: 'preprocessing' | undefined;

  constructor(message: string, missing?: 'preprocessing') {
    super(message);
    this.name = 'ModelFileError';
    this.missing = missing;
  }
}
