import { create } from 'zustand';
import { published, refusalOf, type StageId, type Structure, stageIds } from './structure.ts';

interface StructureState {
  readonly structure: Structure;
  /** Why the last change was not made; null when it was. */
  readonly refusal: string | null;
  readonly stage: StageId;
  /** The filter, and with it the map, that is shown in front. */
  readonly map: number;
}

const start: StructureState = { structure: published, refusal: null, stage: 'conv', map: 0 };

/** The network in the lab; shared by lab, comparison and pitfall. */
export const useStructure = create<StructureState>()(() => start);

const { getState, setState } = useStructure;

/** Changes one setting, or says why that cannot be and changes nothing. */
export function setPart(part: keyof Structure, value: number): void {
  const { structure, map } = getState();
  const wanted = { ...structure, [part]: value };
  const refusal = refusalOf(wanted);
  if (refusal) setState({ refusal });
  else setState({ structure: wanted, refusal: null, map: Math.min(map, wanted.filters - 1) });
}

/** Back to the network of the assignment. */
export function resetStructure(): void {
  setState({ structure: published, refusal: null });
}

/** Shows how a stage is worked out. */
export function chooseStage(stage: StageId): void {
  setState({ stage });
}

/** Goes to the next stage or back; stays at the ends. */
export function stepStage(by: 1 | -1): void {
  const next = stageIds[stageIds.indexOf(getState().stage) + by];
  if (next) setState({ stage: next });
}

/** Puts a map in front. */
export function chooseMap(map: number): void {
  setState({ map });
}

/** Whether the lab has the network that was trained, so that its activations can be shown. */
export function isPublished(structure: Structure): boolean {
  return (Object.keys(published) as (keyof Structure)[]).every((part) => structure[part] === published[part]);
}
