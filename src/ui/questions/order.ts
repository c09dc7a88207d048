import { RandomState } from '../../numerics/random/random-state.ts';
import type { OrderingQuestion } from './question.ts';

/** The items' ids as they stand before anything was moved: shuffled, the same for everybody, none at its right place. */
export function shuffledOrder({ id, answer }: OrderingQuestion): readonly string[] {
  const random = new RandomState(seedOf(id));
  let places = random.permutation(answer.length);
  // A little more than every third permutation leaves no item at its place.
  while (places.some((right, place) => right === place)) places = random.permutation(answer.length);
  return Array.from(places, (right) => answer[right] as string);
}

/** An order from its kept text; undefined where the text is not all items, each once. */
export function readOrder({ items }: OrderingQuestion, text: string): readonly string[] | undefined {
  const ids = text.split(' ');
  const isWhole = ids.length === items.length && items.every(({ id }) => ids.includes(id));
  return isWhole ? ids : undefined;
}

/** The text under which an order is kept. */
export function orderText(order: readonly string[]): string {
  return order.join(' ');
}

/** An order with one item a place further up (-1) or down (1); the same order at either end. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  return order.map((one, place) => (place === from ? (order[to] as string) : place === to ? id : one));
}

/** FNV-1a over the letters of the id. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
