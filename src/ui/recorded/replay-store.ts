import { useMemo } from 'react';
import { create } from 'zustand';
import type { Sweep } from '../experiment/sweep.ts';
import { type Film, sweepAt } from './replay.ts';

/** How much faster than it was recorded. */
export const replaySpeeds = [1, 5, 20] as const;

/** A speed a replay can have. */
export type ReplaySpeed = (typeof replaySpeeds)[number];

/** The one replay there can be, and where it stands. */
export interface Replay {
  readonly film: Film;
  /** Seconds of the recording shown so far. */
  readonly seconds: number;
  readonly speed: ReplaySpeed;
  readonly playing: boolean;
}

/** The replay on show, if any: it stays while the reader turns pages or goes to lecture mode, and is never kept. */
export const useReplay = create<{ readonly replay?: Replay }>()(() => ({}));

const frameMs = 100;
let timer: ReturnType<typeof setInterval> | undefined;
let shownAt = 0;

/** Shows a recording from its beginning. */
export function openReplay(film: Film): void {
  useReplay.setState({ replay: { film, seconds: 0, speed: 5, playing: false } });
  playReplay();
}

/** Lets it go on, from the beginning when it is at its end. */
export function playReplay(): void {
  change(({ film, seconds }) => ({ playing: true, seconds: seconds >= film.seconds ? 0 : seconds }));
  shownAt = performance.now();
  clearInterval(timer);
  timer = setInterval(tick, frameMs);
}

/** Stops it where it is. */
export function pauseReplay(): void {
  clearInterval(timer);
  change(() => ({ playing: false }));
}

/** Sets the speed, also while it plays. */
export function setReplaySpeed(speed: ReplaySpeed): void {
  change(() => ({ speed }));
}

/** Shows the end at once. */
export function finishReplay(): void {
  clearInterval(timer);
  change(({ film }) => ({ seconds: film.seconds, playing: false }));
}

/** Puts the recording away; the reader's own runs are shown again. */
export function closeReplay(): void {
  clearInterval(timer);
  useReplay.setState({}, true);
}

function tick(): void {
  const now = performance.now();
  const passed = (now - shownAt) / 1000;
  shownAt = now;
  change(({ film, seconds, speed }) => ({ seconds: Math.min(film.seconds, seconds + passed * speed) }));
  const { replay } = useReplay.getState();
  if (!replay || replay.seconds >= replay.film.seconds) pauseReplay();
}

function change(to: (replay: Replay) => Partial<Replay>): void {
  useReplay.setState(({ replay }) => (replay ? { replay: { ...replay, ...to(replay) } } : {}));
}

/** The replay of that experiment, if it is the one on show. */
export function useReplayOf(problem: string, experiment: string): Replay | undefined {
  return useReplay(({ replay }) => {
    const recording = replay?.film.recording;
    return recording?.problem === problem && recording.experiment === experiment ? replay : undefined;
  });
}

/** The recorded runs of that experiment as the replay shows them now; undefined while none is on show. */
export function useReplayedSweep(problem: string, experiment: string): Sweep | undefined {
  const replay = useReplayOf(problem, experiment);
  const film = replay?.film;
  const seconds = replay?.seconds ?? 0;
  return useMemo(() => film && sweepAt(film, seconds), [film, seconds]);
}
