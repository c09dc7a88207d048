type Tree = Readonly<Record<string, unknown>>;

/** What must change in `base` to become `wanted`: new values by dotted path; lists are compared by position. */
export function specChanges(base: unknown, wanted: unknown, prefix = ''): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted as Tree)) {
    const before = (base as Tree)[key];
    if (JSON.stringify(before) === JSON.stringify(value)) continue;
    const path = `${prefix}${key}`;
    Object.assign(changes, areAlike(before, value) ? specChanges(before, value, `${path}.`) : { [path]: value });
  }
  return changes;
}

/** The spec after the changes; nothing is changed in place. */
export function withSpecChanges(base: unknown, changes: Tree): unknown {
  return Object.entries(changes).reduce((spec, [path, value]) => replaced(spec, path.split('.'), value), base);
}

function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : replaced((node as Tree | undefined)?.[key], rest, value);
  return Array.isArray(node) ? node.with(Number(key), inner) : { ...(node as Tree | undefined), [key]: inner };
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Whether only the values differ: the same keys, so that changing them is enough. */
function areAlike(before: unknown, wanted: unknown): boolean {
  if (!isTree(before) || !isTree(wanted) || Array.isArray(before) !== Array.isArray(wanted)) return false;
  return Object.keys(before).join() === Object.keys(wanted).join();
}
