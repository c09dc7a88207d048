import * as v from 'valibot';
import { create } from 'zustand';

const predictionSchema = v.variant('kind', [
  v.object({
    kind: v.literal('curve'),
    /** ISO date and time. */
    at: v.string(),
    points: v.array(v.object({ x: v.number(), y: v.number() })),
  }),
  v.object({ kind: v.literal('choice'), at: v.string(), value: v.union([v.number(), v.string(), v.boolean()]) }),
  /** The reader would rather not. */
  v.object({ kind: v.literal('skipped'), at: v.string() }),
]);
const predictionsSchema = v.record(v.string(), predictionSchema);

/** What the reader said beforehand, or that nothing was to be said. */
export type MadePrediction = v.InferOutput<typeof predictionSchema>;

/** All predictions by `predictionKey`. */
export type MadePredictions = v.InferOutput<typeof predictionsSchema>;

const place = 'inkling.predictions';

/** Where a prediction is kept: under the problem's folder and the experiment's name. */
export function predictionKey(problem: string, experiment: string): string {
  return `${problem}#${experiment}`;
}

/** What storage holds; what cannot be read counts as nothing. */
export function readPredictions(text: string | null): MadePredictions {
  try {
    const parsed = v.safeParse(predictionsSchema, JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** The reader's predictions; kept in localStorage, shared by all tabs. */
export const usePredictions = create<{ readonly made: MadePredictions }>()(() => ({ made: readPredictions(stored()) }));

/** Keeps a prediction in place of the one before; undefined takes it away. */
export function keepPrediction(key: string, prediction: MadePrediction | undefined): void {
  const { [key]: _, ...others } = readPredictions(stored());
  keepPredictions(prediction ? { ...others, [key]: prediction } : others);
}

/** Puts predictions in place of those there are: for a file of somebody's work. */
export function keepPredictions(made: MadePredictions): void {
  usePredictions.setState({ made });
  try {
    localStorage.setItem(place, JSON.stringify(made));
  } catch {
    // Without storage a prediction counts for this visit.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === place || key === null) usePredictions.setState({ made: readPredictions(newValue) });
  });
}
