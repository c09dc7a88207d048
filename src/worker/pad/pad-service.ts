import * as v from 'valibot';
import { createModel, disposeModel, loadModel, type Model, type ModelFiles, predict } from '../../lab/model/model.ts';
import { activationsOf, loadedModel, weightsOf } from './look-inside.ts';
import { type FromPad, type ToPad, toPadSchema } from './protocol.ts';
import { seeDigit, seeInk } from './see-picture.ts';

type Batch = Extract<ToPad, { type: 'batch' }>;

interface Surroundings {
  /** Starts the backend; what arrives before that waits. */
  readonly start: () => Promise<void>;
  readonly fetchModel: (id: string, baseUrl: string) => Promise<ModelFiles>;
  readonly post: (message: FromPad) => void;
}

const batchSize = 500;

/** The pad worker without the worker: feed it messages, it posts answers. Never throws; what fails is posted. */
export function createPadService({ start, fetchModel, post }: Surroundings): (message: unknown) => Promise<void> {
  const models = new Map<string, Model>();
  const awake = start();
  awake.then(
    () => post({ type: 'awake' }),
    (error: unknown) => post({ type: 'asleep', message: sentence(error) }),
  );
  const keep = modelKeeper({ models, post, ready: awake.catch(() => undefined) });
  const answer = async (asked: ToPad): Promise<void> => {
    await awake;
    if (asked.type === 'load')
      await keep(asked.model, async () => loadModel(await fetchModel(asked.model, asked.baseUrl)));
    else if (asked.type === 'install') await keep(asked.card.id, async () => createModel(trained(asked)));
    else if (asked.type === 'activations') post(activationsOf(asked, models));
    else if (asked.type === 'weights') post(weightsOf(asked, models));
    else if (asked.type === 'batch') await predictBatch(asked, models, post);
    else post(asked.type === 'ink' ? seeInk(asked, models) : seeDigit(asked, models));
  };

  return async (message) => {
    try {
      await answer(v.parse(toPadSchema, message));
    } catch (error) {
      post({ type: 'failed', ...requestOf(message), message: sentence(error) });
    }
  };
}

interface Keeping {
  readonly models: Map<string, Model>;
  readonly post: (message: FromPad) => void;
  readonly ready: Promise<unknown>;
}

/** Puts models in the place of those with their id, one after another, so that the first asked for is there first. */
function modelKeeper({ models, post, ready }: Keeping) {
  let queue = ready;
  return (id: string, make: () => Promise<Model>): Promise<unknown> => {
    queue = queue.then(async () => {
      try {
        const model = await make();
        const before = models.get(id);
        if (before) disposeModel(before);
        models.set(id, model);
        post({ type: 'loaded', card: model.card });
      } catch (error) {
        post({ type: 'refused', model: id, message: sentence(error) });
      }
    });
    return queue;
  };
}

function trained({ card, weights, scaler }: Extract<ToPad, { type: 'install' }>) {
  return { card, weights, ...(scaler ? { scaler } : {}) };
}

/** Answers a batch in slices and lets other messages in between, so that drawing goes on meanwhile. */
async function predictBatch(asked: Batch, models: ReadonlyMap<string, Model>, post: (message: FromPad) => void) {
  const { request, digits, clip } = asked;
  const model = loadedModel(asked.model, models);
  const total = digits.length / 784;
  const probabilities = new Float32Array(total * 10);
  for (let from = 0; from < total; from += batchSize) {
    const to = Math.min(total, from + batchSize);
    probabilities.set(predict(model, digits.subarray(from * 784, to * 784), { clip }), from * 10);
    post({ type: 'batchStep', request, done: to, total });
    await new Promise((resolve) => setTimeout(resolve));
  }
  post({ type: 'batchDone', request, probabilities });
}

function requestOf(message: unknown): { request?: number } {
  const found = typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined;
  return typeof found === 'number' ? { request: found } : {};
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));
