/** The `count` likeliest classes, likeliest first; ties go to the lower class. */
export function topClasses(probabilities: ArrayLike<number>, count: number): number[] {
  const classes = Array.from(probabilities, (_, index) => index);
  classes.sort((a, b) => probabilities[b] - probabilities[a] || a - b);
  return classes.slice(0, count);
}
