/** A batch of digits that got no answer; the message is for the reader. */
export class PadFailure extends Error {
  override readonly name = 'PadFailure';
}
