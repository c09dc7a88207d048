/** A failure that the reader can act on: its sentence is all that gets printed, without a stack. */
export class Failure extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}
