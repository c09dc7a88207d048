import { readAll } from '../../ui/storage/database.ts';

/** Lines of a list: what is kept, and how much of it. */
export type Inventory = readonly { readonly name: string; readonly value: string }[];

/** Counts what is kept in this browser. */
export async function takeInventory(): Promise<Inventory> {
  const [answers, runs, models, space] = await Promise.all([
    readAll('answers'),
    readAll('runs'),
    readAll('models'),
    usedSpace(),
  ]);
  return [
    { name: 'Answers', value: String(answers.size) },
    { name: 'Experiments run', value: String(runs.size) },
    { name: 'Models trained', value: String(models.size) },
    ...(space === undefined ? [] : [{ name: 'Space, with the app and its images', value: space }]),
  ];
}

async function usedSpace(): Promise<string | undefined> {
  // Missing on pages that were not served securely.
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return estimate?.usage === undefined ? undefined : `${(estimate.usage / 1e6).toFixed(1)} MB`;
}
