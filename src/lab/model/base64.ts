const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = new Map(Array.from(letters, (letter, value) => [letter.charCodeAt(0), value]));

/** Bytes as base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const [a, b, c, d] = [18, 12, 6, 0].map((shift) => letters[(group >> shift) & 63]);
    parts.push(a + b + (i + 1 < bytes.length ? c : '=') + (i + 2 < bytes.length ? d : '='));
  }
  return parts.join('');
}

/** The bytes that base64 stands for; undefined when it is not base64 with padding. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const digits = text.length - padding;
  let [group, at] = [0, 0];
  for (let i = 0; i < digits; i++) {
    const value = digitOf.get(text.charCodeAt(i));
    if (value === undefined) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    if (i % 4 > 0) bytes[at++] = (group >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}
