import { type CommaMeaning, ExpressionError, type Sign, type Token, tokenise } from './tokenise.ts';

/** The value of an expression, or what is wrong with it in the reader's words. */
export type Evaluation =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI };
const functions: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
};
const longest = 200;

/**
 * Works out what a reader typed: numbers with point or comma, fractions, percent, powers, roots, e^7/(2e^4+e^7).
 * `log` is the natural one, as in the course. Its own small parser: what is typed is never run as code.
 */
export function evaluateExpression(text: string, comma: CommaMeaning = 'decimal'): Evaluation {
  try {
    if (text.trim() === '') throw new ExpressionError('Type a number first.');
    if (text.length > longest) throw new ExpressionError('This is too long for an answer.');
    const value = new Parser(tokenise(text, comma)).whole();
    if (Number.isNaN(value)) throw new ExpressionError('This has no value among the real numbers.');
    if (!Number.isFinite(value)) throw new ExpressionError('This divides by zero, or is too large to write down.');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof ExpressionError) return { ok: false, message: error.message };
    throw error;
  }
}

/*
 * whole   = sum
 * sum     = product (("+" | "-") product)*
 * product = signed (("*" | "/") signed | power)*          the last one is multiplication without a sign
 * signed  = ("+" | "-") signed | power
 * power   = postfix ("^" signed)?                          so -2^2 is -4 and 2^3^2 is 2^9
 * postfix = atom "%"*
 * atom    = number | constant | function power | "(" sum ")"
 */
class Parser {
  private next = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): number {
    const value = this.sum();
    const rest = this.tokens[this.next];
    if (rest)
      throw new ExpressionError(isSign(rest, ')') ? 'There is a “)” too many.' : `${shown(rest)} cannot stand there.`);
    return value;
  }

  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.take('+')) value += this.product();
      else if (this.take('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.signed();
    let divided = false;
    for (;;) {
      if (this.take('*')) {
        value *= this.signed();
        divided = false;
      } else if (this.take('/')) {
        value /= this.signed();
        divided = true;
      } else if (this.startsFactor()) {
        // 1/2e could be (1/2)e or 1/(2e): books differ, so ask.
        if (divided) throw new ExpressionError('Put brackets around what you divide by: 1/2e can be read in two ways.');
        value *= this.power();
      } else return value;
    }
  }

  private signed(): number {
    if (this.take('-')) return -this.signed();
    if (this.take('+')) return this.signed();
    return this.power();
  }

  private power(): number {
    const base = this.postfix();
    return this.take('^') ? base ** this.signed() : base;
  }

  private postfix(): number {
    let value = this.atom();
    while (this.take('%')) value /= 100;
    return value;
  }

  private atom(): number {
    const token = this.tokens[this.next];
    if (!token) throw new ExpressionError('Something is missing at the end.');
    this.next += 1;
    if (token.kind === 'number') return token.value;
    if (token.kind === 'name') return this.named(token.name);
    if (token.sign !== '(') throw new ExpressionError(`A number is missing before ${shown(token)}.`);
    const value = this.sum();
    if (!this.take(')')) {
      const here = this.tokens[this.next];
      throw new ExpressionError(here ? `${shown(here)} cannot stand there.` : 'A “(” is never closed.');
    }
    return value;
  }

  private named(name: string): number {
    const constant = constants[name];
    if (constant !== undefined) return constant;
    const apply = functions[name];
    if (!apply) throw new ExpressionError(`“${name}” is not known here.`);
    if (!this.tokens[this.next]) throw new ExpressionError(`“${name}” needs something to work on, as in ${name}(2).`);
    return apply(this.take('-') ? -this.power() : this.power());
  }

  /** Whether the next token multiplies without a sign: 2e, 3(4+1), 2pi; two numbers in a row are a mistake. */
  private startsFactor(): boolean {
    const token = this.tokens[this.next];
    if (!token) return false;
    const before = this.tokens[this.next - 1];
    if (token.kind === 'number') {
      if (before?.kind === 'number')
        throw new ExpressionError('Two numbers stand in a row: is a sign missing between them?');
      return true;
    }
    return token.kind === 'name' || isSign(token, '(');
  }

  private take(sign: Sign): boolean {
    const token = this.tokens[this.next];
    if (!token || !isSign(token, sign)) return false;
    this.next += 1;
    return true;
  }
}

function isSign(token: Token, sign: Sign): boolean {
  return token.kind === 'sign' && token.sign === sign;
}

function shown(token: Token): string {
  if (token.kind === 'sign') return `“${token.sign}”`;
  return token.kind === 'name' ? `“${token.name}”` : `“${token.value}”`;
}
