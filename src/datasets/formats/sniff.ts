const signatures: readonly { readonly starts: readonly string[]; readonly is: string }[] = [
  { starts: ['<!doc', '<html', '<?xml', '<head'], is: 'a web page saved under this name' },
  { starts: ['pk\u0003\u0004'], is: 'a ZIP archive; unpack it first' },
  { starts: ['version https://git-lfs'], is: 'a Git LFS pointer, not the file itself' },
  { starts: ['\u0089png'], is: 'a PNG picture' },
  { starts: ['bzh'], is: 'bzip2 data' },
  { starts: ['\u00fd7zxz'], is: 'xz data' },
  { starts: ['%pdf'], is: 'a PDF document' },
  { starts: ['\u0093numpy'], is: 'a NumPy array' },
];

/** What a file that should be IDX or gzip seems to be instead, judged by its first bytes; undefined when unknown. */
export function sniff(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
    .trimStart()
    .toLowerCase();
  return signatures.find(({ starts }) => starts.some((start) => head.startsWith(start)))?.is;
}
