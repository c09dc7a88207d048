import { answers } from '../../ui/questions/answers-store.ts';
import { forgetEverything } from '../../ui/storage/database.ts';

const prefix = 'inkling';

/** Deletes all that Inkling keeps in this browser, in every tab, and starts afresh. */
export async function deleteEverything(): Promise<void> {
  await forgetEverything();
  answers.clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  if ('caches' in window) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  }
  window.location.reload();
}
