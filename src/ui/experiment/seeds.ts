/** As many seeds as one may ask for at once. */
export const mostSeeds = 20;

/** `count` seeds counted up from the first, as one would write them by hand; past 2³²−1 they go on at 0. */
export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (first + i) % 2 ** 32);
}

/** "1234 to 1238", or the seeds one by one where they do not follow each other. */
export function seedsInWords(seeds: readonly number[]): string {
  const follow = seeds.every((seed, i) => i === 0 || seed === (seeds[i - 1] as number) + 1);
  return seeds.length > 2 && follow ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(', ');
}
