/** What belongs to a sweep among all kept things. */
interface Belongings {
  readonly sweep: string;
  readonly models: readonly string[];
}

/** Which parts of a sweep live only as long as the page, in words; `unkept` are names as `store/key`. */
export function unkeptOf(unkept: ReadonlySet<string>, { sweep, models }: Belongings): readonly string[] {
  const hasCheckpoint = [...unkept].some((name) => name.startsWith(`checkpoints/${sweep}/`));
  return [
    ...(unkept.has(`runs/${sweep}`) ? ['what this run recorded'] : []),
    ...(hasCheckpoint ? ['the place to resume it from'] : []),
    ...(models.some((id) => unkept.has(`models/${id}`)) ? ['the network it trained'] : []),
  ];
}

/** "a", "a and b", "a, b and c". */
export function inList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}
