/** How many checkpoints this browser keeps; runs in the page. */
export function countCheckpoints(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('inkling');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('checkpoints').objectStore('checkpoints').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
