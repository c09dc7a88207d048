/**
 * Moves label positions (pixels) apart until neighbours are at least `gap` apart and all lie within 0..height,
 * each as near as possible to where it belongs; the order of the result is the order of `wanted`.
 */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = order.map((i) => wanted[i] as number);
  // Groups of touching labels settle around the mean of where they belong.
  const groups: { sum: number; count: number; top: number }[] = [];
  for (const position of placed) {
    groups.push(settled({ sum: position, count: 1, top: position }, gap, height));
    while (groups.length > 1 && overlaps(groups.at(-2) as Group, groups.at(-1) as Group, gap)) {
      const last = groups.pop() as Group;
      const before = groups.pop() as Group;
      const merged = { sum: before.sum + last.sum, count: before.count + last.count, top: 0 };
      groups.push(settled(merged, gap, height));
    }
  }
  const positions = groups.flatMap(({ top, count }) => Array.from({ length: count }, (_, i) => top + i * gap));
  const result = new Array<number>(wanted.length);
  order.forEach((original, i) => {
    result[original] = positions[i] as number;
  });
  return result;
}

interface Group {
  sum: number;
  count: number;
  top: number;
}

function settled(group: Group, gap: number, height: number): Group {
  const extent = (group.count - 1) * gap;
  const ideal = group.sum / group.count - extent / 2;
  return { ...group, top: Math.max(0, Math.min(ideal, height - extent)) };
}

function overlaps(before: Group, after: Group, gap: number): boolean {
  return before.top + before.count * gap > after.top + 1e-9;
}
