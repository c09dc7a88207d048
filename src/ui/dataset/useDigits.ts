import { useEffect, useState } from 'react';
import { askDataset } from '../../worker/dataset/dataset-client.ts';

/** Pixels of images of the open dataset, 784 bytes each in the order asked for; undefined while they are fetched. */
export function useDigits(indices: ArrayLike<number>): Uint8Array | undefined {
  const [pixels, setPixels] = useState<Uint8Array>();
  const key = Array.from(indices).join(' ');
  useEffect(() => {
    let isWanted = true;
    setPixels(undefined);
    if (key === '') return undefined;
    askDataset({ type: 'digits', indices: key.split(' ').map(Number) })
      .then((answer) => isWanted && setPixels(answer))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [key]);
  return pixels;
}
