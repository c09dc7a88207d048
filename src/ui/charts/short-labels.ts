/** The leading words that all labels share, each keeping at least one of its own: "rate" of "rate 0.1", "rate 0.2". */
export function sharedWords(labels: readonly string[]): string {
  const words = labels.map((label) => label.split(' '));
  const isShared = (position: number) =>
    words.every((own) => own.length > position + 1 && own[position] === words[0]?.[position]);
  let shared = 0;
  while (labels.length > 1 && isShared(shared)) shared += 1;
  return words[0]?.slice(0, shared).join(' ') ?? '';
}

/** The labels without the leading words that all of them share: "rate 0.1", "rate 0.2" become "0.1", "0.2". */
export function shortLabels(labels: readonly string[]): string[] {
  const shared = sharedWords(labels);
  return labels.map((label) => (shared ? label.slice(shared.length + 1) : label));
}
