import { useLocation } from 'wouter';
import { problems } from '../../problems/catalog.ts';
import { href } from '../href.ts';
import { lastPart, showPart } from './useLecture.ts';
import type { ShownPart } from './useShownPart.ts';

/** The steps of a lecture from where it is; undefined where there is nowhere to go. */
export interface Walk {
  readonly back: (() => void) | undefined;
  readonly on: (() => void) | undefined;
}

/** From part to part, and over the last and first part to the problems around; the landing page comes before them all. */
export function useWalk({ parts, index }: ShownPart): Walk {
  const [place, navigate] = useLocation();
  const at = problems.findIndex(({ id }) => place === href({ problem: id }));
  const go = (path: string | undefined, part: number) =>
    path === undefined
      ? undefined
      : () => {
          showPart(path, part);
          navigate(path);
        };
  const pathOf = (i: number) => problems[i] && href({ problem: problems[i].id });
  const before = at > 0 ? pathOf(at - 1) : at === 0 ? '/' : undefined;
  return {
    back: index > 0 ? () => showPart(place, index - 1) : go(before, lastPart),
    on: index < parts.length - 1 ? () => showPart(place, index + 1) : go(pathOf(at + 1), 0),
  };
}
