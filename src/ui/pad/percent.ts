/** A probability as a percentage with one decimal: "98.1 %". */
export function percent(probability: number): string {
  return `${(probability * 100).toFixed(1)} %`;
}
