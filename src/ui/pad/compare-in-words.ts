import { topClasses } from '../../numerics/metrics/top-classes.ts';

/** How decided a model is, and on which classes, likeliest first. */
export type Stance =
  | { readonly kind: 'sure'; readonly classes: readonly [number] }
  | { readonly kind: 'leans'; readonly classes: readonly [number] }
  | { readonly kind: 'torn'; readonly classes: readonly [number, number] }
  | { readonly kind: 'lost'; readonly classes: readonly [number, number, number] };

/** From here on a model counts as sure. */
const sure = 0.9;
/** Two classes that together reach this, the second with a real share, are a choice between two. */
const pair = 0.8;
const realShare = 0.15;

/** What a distribution over the ten digits amounts to. */
export function stance(probabilities: ArrayLike<number>): Stance {
  const [a, b, c] = topClasses(probabilities, 3);
  const first = probabilities[a];
  const second = probabilities[b];
  if (first >= sure) return { kind: 'sure', classes: [a] };
  if (first + second >= pair && second >= realShare) return { kind: 'torn', classes: [a, b] };
  if (first >= 0.5) return { kind: 'leans', classes: [a] };
  return { kind: 'lost', classes: [a, b, c] };
}

/** One plain sentence on what the MLP and the CNN make of the same digit. */
export function compareInWords(mlp: ArrayLike<number>, cnn: ArrayLike<number>): string {
  const left = stance(mlp);
  const right = stance(cnn);
  if (left.kind !== right.kind) return `The MLP ${alone(left)}; the CNN ${alone(right)}.`;
  const agree = left.classes[0] === right.classes[0];
  switch (left.kind) {
    case 'sure':
      return agree
        ? `Both are sure: ${aDigit(left.classes[0])}.`
        : `Both are sure, and they disagree: the MLP says ${left.classes[0]}, the CNN ${right.classes[0]}.`;
    case 'leans':
      return agree
        ? `Both lean towards ${left.classes[0]}, neither is sure.`
        : `Neither is sure: the MLP leans towards ${left.classes[0]}, the CNN towards ${right.classes[0]}.`;
    case 'torn':
      return samePair(left.classes, right.classes)
        ? `Both hesitate between ${between(left.classes)}.`
        : `Both hesitate: the MLP between ${between(left.classes)}, the CNN between ${between(right.classes)}.`;
    case 'lost':
      return agree
        ? `Neither can tell; ${left.classes[0]} is the first guess of both.`
        : `Neither can tell: the MLP would guess ${left.classes[0]}, the CNN ${right.classes[0]}.`;
  }
}

function alone(of: Stance): string {
  switch (of.kind) {
    case 'sure':
      return `is sure it is ${aDigit(of.classes[0])}`;
    case 'leans':
      return `leans towards ${of.classes[0]} without being sure`;
    case 'torn':
      return `hesitates between ${between(of.classes)}`;
    case 'lost':
      return `cannot tell ${of.classes[0]}, ${of.classes[1]} and ${of.classes[2]} apart`;
  }
}

/** The digit with its article: "a 3", "an 8". */
export function aDigit(digit: number): string {
  return `${digit === 8 ? 'an' : 'a'} ${digit}`;
}

const between = ([a, b]: readonly number[]) => `${a} and ${b}`;

const samePair = (left: readonly number[], right: readonly number[]) => left.every((digit) => right.includes(digit));
