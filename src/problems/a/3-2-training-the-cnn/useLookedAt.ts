import { useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '../../../lab/experiment/event.ts';
import { hasEnded, type RunState } from '../../../lab/experiment/run-state.ts';
import { keptModelOf } from '../../../ui/experiment/kept-model-of.ts';
import { useOwnModels } from '../../../ui/experiment/own-models.ts';
import { trainedModel } from '../../../ui/experiment/trained-models.ts';
import { useLatestSweep } from '../../../ui/experiment/useLatestSweep.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { emptyHistory, type SnapshotHistory } from './snapshot-history.ts';
import { useSnapshots } from './snapshots-store.ts';
import { useCalm } from './useCalm.ts';

/** The model of which a snapshot is looked at, under one name for all snapshots: a new one takes the old one's place. */
const learning = 'learning-cnn';
const published = 'cnn-published';

/** The network that the lab shows, and where in its training it stands. */
export interface LookedAt {
  /** As the pad knows it. */
  readonly model: string;
  /** Whether it is the reader's, and not the published one. */
  readonly isOwn: boolean;
  readonly run: RunState | undefined;
  readonly history: SnapshotHistory;
  /** The place of the shown snapshot in the history; −1 where there is none and a whole model is shown. */
  readonly at: number;
  readonly snapshot: Snapshot | undefined;
  /** Whether the latest snapshot is shown as it comes. */
  readonly follows: boolean;
  /** Goes to a snapshot; undefined follows the latest again. */
  readonly goTo: (at: number | undefined) => void;
}

/** Follows the latest run of the page's experiment; without snapshots its trained network, or the published one. */
export function useLookedAt(session: PadSession): LookedAt {
  const run = useShownRun();
  const latest = useSnapshots(({ histories }) => histories.get(run?.id ?? '')) ?? emptyHistory;
  const history = useCalm(latest);
  const [chosen, setChosen] = useState<{ readonly run: string; readonly step: number }>();
  const pinned = chosen && chosen.run === run?.id ? chosen.step : undefined;
  const end = history.snapshots.length - 1;
  // Thinning out moves places, so what is remembered is the batch.
  const at =
    pinned === undefined
      ? end
      : Math.max(
          0,
          history.snapshots.findLastIndex(({ step }) => step <= pinned),
        );
  const snapshot = history.snapshots[Math.min(at, end)];
  const goTo = (place: number | undefined) => {
    const step = place === undefined ? undefined : history.snapshots[place]?.step;
    setChosen(run && step !== undefined ? { run: run.id, step } : undefined);
  };
  const installed = useInstalled(session, run, snapshot);
  const kept = useOwnModels(({ models }) => (run?.status === 'finished' ? keptModelOf(run, models) : undefined));
  const model = installed ? learning : (kept ?? published);
  useEffect(() => {
    session.choose({ cnn: model });
  }, [session, model]);
  // Another pad session would not know the temporary model.
  useEffect(() => () => session.choose({ cnn: published }), [session]);
  return { model, isOwn: model !== published, run, history, at, snapshot, follows: pinned === undefined, goTo };
}

/** Of the latest sweep the run that has something to show. */
function useShownRun(): RunState | undefined {
  const sweep = useLatestSweep('cnn');
  const histories = useSnapshots((state) => state.histories);
  return useMemo(() => {
    const runs = sweep?.runs ?? [];
    const isActive = (run: RunState) => !hasEnded(run) && histories.has(run.id);
    return (
      runs.find(isActive) ?? runs.find(({ id }) => histories.has(id)) ?? runs.find((run) => !hasEnded(run)) ?? runs[0]
    );
  }, [sweep, histories]);
}

/** Hands the pad's worker the weights of the shown snapshot; whether it has any of this run. */
function useInstalled(session: PadSession, run: RunState | undefined, snapshot: Snapshot | undefined): boolean {
  const [installed, setInstalled] = useState<string>();
  const id = run?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the run only what stays the same is used, and it changes with every batch
  useEffect(() => {
    if (!run || !snapshot) return;
    const { weights, preprocessing } = snapshot;
    const model = trainedModel({ ...run, trained: { type: 'weights', weights, preprocessing } }, 'CNN', run.label);
    if (!model) return;
    const { card, scaler } = model;
    const copies = model.weights.map((one) => ({ ...one, shape: [...one.shape] }));
    session.install({ card: { ...card, id: learning }, weights: copies, ...(scaler && { scaler }) });
    setInstalled(id);
  }, [session, id, snapshot]);
  return snapshot !== undefined && installed === id;
}
