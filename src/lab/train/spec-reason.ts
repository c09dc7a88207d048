import type * as v from 'valibot';

/** Why a value of a spec is refused, in words for the reader; `field` is its dotted path. */
export function specReason(issue: v.BaseIssue<unknown>, field: string): string {
  const { type, expected, received } = issue;
  if (type === 'strict_object' && expected === 'never') return 'there is no such setting';
  if (received === 'undefined') return 'is missing';
  const because = explanations.find(([path]) => path.test(field))?.[1];
  return `should be ${wanted(issue, field)}, not ${shortened(received)}${because ? `: ${because}` : ''}`;
}

/** A value as the reader wrote it, unless that is an essay. */
function shortened(received: string | null): string {
  const text = (received ?? 'this').replaceAll('"', '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Settings whose limits have a reason worth saying. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [/^network\.layers\.\d+\.rate$/, 'it is the share of values that dropout sets to zero, and something has to be left'],
  [/learningRate$/, 'it is the length of the step downhill'],
  [/^epochs$/, 'an epoch is one pass over the training images, and without one nothing is learnt'],
  [/(momentum|beta1|beta2|rho)$/, 'it is the share of the past that is kept; at 1 nothing new would ever count'],
  [/^data\.noise\.amount$/, 'it is the probability that a pixel is replaced'],
  [/^data\.augmentation\.zoom$/, 'it is the part of its size by which an image grows or shrinks'],
];

const fieldForms: readonly (readonly [RegExp, string])[] = [
  [/^data\.validation$/, 'none, test, or a slice {"start": …, "count": …}'],
  [/^network\.inputShape/, '[numbers] or [rows, columns, channels], whole numbers from 1 up'],
];

function wanted({ type, expected, requirement }: v.BaseIssue<unknown>, field: string): string {
  const form = fieldForms.find(([path]) => path.test(field))?.[1];
  if (form) return form;
  const bound = comparisons[type];
  if (bound) return `${bound} ${String(requirement)}`;
  return plainTypes[type] ?? (expected ?? type).replaceAll(/["()]/g, '').replaceAll(' | ', ' or ');
}

const comparisons: Readonly<Record<string, string>> = {
  min_value: 'at least',
  max_value: 'at most',
  gt_value: 'greater than',
  lt_value: 'less than',
  min_length: 'a list longer than 0, at least',
  max_length: 'a list no longer than',
};

const plainTypes: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  finite: 'a finite number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'an object with settings',
};
