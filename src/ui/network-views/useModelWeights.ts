import { useEffect, useState } from 'react';
import type { Weighed } from '../../worker/pad/protocol.ts';
import type { PadSession } from '../pad/pad-session.ts';

/** Card and weights of a model that the pad can ask; null until they are there, a sentence where they cannot be had. */
export function useModelWeights(session: PadSession, model: string): Weighed | string | null {
  const [found, setFound] = useState<Weighed | string | null>(null);
  useEffect(() => {
    let current = true;
    session.weights(model).then(
      (weighed) => current && setFound(weighed),
      (error: Error) => current && setFound(error.message),
    );
    return () => {
      current = false;
    };
  }, [session, model]);
  return found;
}
