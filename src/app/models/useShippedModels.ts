import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { type ModelCard, modelCardSchema } from '../../lab/model/card.ts';

/** The cards of the models that come with Inkling; undefined while they are fetched, null when they cannot be. */
export function useShippedModels(): readonly ModelCard[] | null | undefined {
  const [cards, setCards] = useState<readonly ModelCard[] | null>();
  useEffect(() => {
    let current = true;
    fetchCards().then(
      (found) => current && setCards(found),
      () => current && setCards(null),
    );
    return () => {
      current = false;
    };
  }, []);
  return cards;
}

async function fetchCards(): Promise<readonly ModelCard[]> {
  const ids = v.parse(v.array(v.string()), await json('models/index.json'));
  return Promise.all(ids.map(async (id) => v.parse(modelCardSchema, await json(`models/${id}/card.json`))));
}

async function json(address: string): Promise<unknown> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} is not on this site`);
  return response.json();
}
