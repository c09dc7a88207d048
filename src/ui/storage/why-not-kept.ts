/** Why a browser does not keep something, in a sentence for the reader; `waiting` stands for another tab in the way. */
export function whyNotKept(error: unknown): string {
  if (error === 'waiting') return 'Another tab has an older Inkling open. Close it or reload it.';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'The storage of this browser is full. Deleting old runs or models makes room.';
    case 'VersionError':
      return 'A newer Inkling has been open in this browser. Reload this page to use that one.';
    case 'MissingStorageError':
      return 'This browser offers no storage to pages here.';
    default:
      return 'This browser does not let the page store anything (a private window, perhaps).';
  }
}
