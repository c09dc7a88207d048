import type { OwnModel } from '../../../ui/experiment/own-models.ts';
import type { Family, PadModel } from '../../../ui/pad/models-store.ts';

/** A model, or several that differ in their seed alone and answer together. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  /** Ids of the models whose mean it is; one for a model alone. */
  readonly members: readonly string[];
  /** Whether it may be judged on the validation images: it has not trained on them. */
  readonly unseen: boolean;
}

/** From this training image on the assignment's validation images lie. */
const validationStart = 10_000;

/** Every model there is; those of the reader's that differ in their seed alone also as one ensemble. */
export function contestantsOf(models: readonly PadModel[], own: readonly OwnModel[]): readonly Contestant[] {
  const ofOwn = new Map(own.map((model) => [model.card.id, model]));
  const singles = models.map(({ id, title, family, source }): Contestant => {
    const model = ofOwn.get(id);
    return {
      id,
      title: model ? `${withoutSeed(title)}, seed ${model.card.seed}` : title,
      family,
      members: [id],
      unseen: source === 'published' || (model !== undefined && hasNotSeen(model)),
    };
  });
  return [...ensemblesOf(own), ...singles];
}

function ensemblesOf(own: readonly OwnModel[]): readonly Contestant[] {
  const groups = new Map<string, OwnModel[]>();
  for (const model of own) {
    const { card, training } = model;
    if (!training || training.changedByHand) continue;
    const data = card.trainedOn.map(({ name }) => name).join();
    const key = `${data} ${JSON.stringify({ ...training.spec, seed: 0, evaluateEvery: 0 })}`;
    groups.set(key, [...(groups.get(key) ?? []), model]);
  }
  return [...groups.values()].flatMap((group) => {
    // Of two networks with one seed the later counts; they are the same.
    const members = [...new Map([...group].reverse().map((model) => [model.card.seed, model])).values()];
    const [first] = members;
    if (!first || members.length < 2) return [];
    return {
      id: `ensemble-${first.card.id}`,
      title: `Ensemble of ${members.length}: ${withoutSeed(first.card.title)}`,
      family: first.card.family,
      members: members.map(({ card }) => card.id).sort(),
      unseen: members.every(hasNotSeen),
    };
  });
}

const withoutSeed = (title: string) => title.replace(/, seed \d+/, '');

function hasNotSeen({ training }: OwnModel): boolean {
  const data = training?.spec.data;
  return data?.split === 'cs273a' && data.trainSize <= validationStart;
}

/** Whether a contestant is shown unless the reader says otherwise: what comes with Inkling, and ensembles. */
export function isShownAtFirst({ id, members }: Contestant): boolean {
  return members.length > 1 || ['mlp-published', 'cnn-published', 'mlp-pad', 'cnn-pad'].includes(id);
}
