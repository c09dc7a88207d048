/** A piece of a typed expression. `at` counts characters from the start, for messages. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly at: number };

/** The signs an expression may hold; other ways of writing them are turned into these. */
export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | '%';

/** What a comma between digits means: 0,5 as a half, or 1,000 as a thousand. */
export type CommaMeaning = 'decimal' | 'thousands';

/** Text that is no expression; the message is written for the reader. */
export class ExpressionError extends Error {}

const spellings: Readonly<Record<string, Sign>> = {
  '·': '*',
  '×': '*',
  '∙': '*',
  '÷': '/',
  '∕': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const numberPattern = {
  decimal: /(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?/y,
  thousands: /(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
};
const namePattern = /[a-zA-Zπ√]+\d*/y;
const names = ['sqrt', 'log10', 'log2', 'log', 'exp', 'ln', 'pi', 'e'];

/** Cuts an expression into tokens, or throws an `ExpressionError`. */
export function tokenise(typed: string, comma: CommaMeaning): Token[] {
  const text = plain(typed);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    const { length, found } = numberAt(text, at, comma) ?? signAt(character, at) ?? nameAt(text, at);
    tokens.push(...found);
    at += length;
  }
  return tokens;
}

interface Found {
  readonly length: number;
  readonly found: readonly Token[];
}

/** Writes superscripts with ^ and closes up thousands that stand apart ("62 500"). */
function plain(text: string): string {
  return text
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (run) => `^(${run.replace(/./g, (c) => (c === '⁻' ? '-' : String(superscripts.indexOf(c))))})`,
    )
    .replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])/g, (run) => run.replace(/\D/g, ''))
    .replaceAll('**', '^');
}

function numberAt(text: string, at: number, comma: CommaMeaning): Found | undefined {
  const pattern = numberPattern[comma];
  pattern.lastIndex = at;
  const written = pattern.exec(text)?.[0];
  if (written === undefined) return undefined;
  const value = Number(comma === 'decimal' ? written.replace(',', '.') : written.replaceAll(',', ''));
  return { length: written.length, found: [{ kind: 'number', value, at }] };
}

function signAt(character: string, at: number): Found | undefined {
  const sign = spellings[character] ?? character;
  return '+-*/^()%'.includes(sign) ? { length: 1, found: [{ kind: 'sign', sign: sign as Sign, at }] } : undefined;
}

function nameAt(text: string, at: number): Found {
  namePattern.lastIndex = at;
  const written = namePattern.exec(text)?.[0];
  if (written === undefined) throw new ExpressionError(`“${text[at]}” has no meaning in an expression.`);
  const found = cutNames(written.replaceAll('π', 'pi').replaceAll('√', 'sqrt').toLowerCase(), at);
  if (!found) {
    throw new ExpressionError(`“${written}” is not known here: use numbers, e, pi, sqrt, exp, ln and log (natural).`);
  }
  return { length: written.length, found };
}

/** Reads "2pie" and "sqrte" letter by letter; a number may follow only log2 and log10, else it is its own token. */
function cutNames(written: string, at: number): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = written;
  while (rest !== '') {
    const digits = /^\d+$/.exec(rest)?.[0];
    if (digits) return [...tokens, { kind: 'number', value: Number(digits), at }];
    const name = names.find((known) => rest.startsWith(known));
    if (!name) return undefined;
    tokens.push({ kind: 'name', name, at });
    rest = rest.slice(name.length);
  }
  return tokens;
}
