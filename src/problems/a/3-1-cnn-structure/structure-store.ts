import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import { published, refusalOf, type StageId, type Structure, stageIds, structureSchema } from './structure.ts';

interface StructureState {
  readonly structure: Structure;
  /** Why the last change was not made; null when it was. */
  readonly refusal: string | null;
  readonly stage: StageId;
  /** The filter, and with it the map, that is shown in front. */
  readonly map: number;
}

const start: StructureState = { structure: published, refusal: null, stage: 'conv', map: 0 };

/** The network in the lab; shared by lab, comparison and pitfall, and kept in this browser. */
export const useStructure = create<StructureState>()(
  persist(() => start, keptFields<StructureState>('a3-1.structure', { structure: structureSchema })),
);

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

/** Goes to the next stage or back, and stays at the ends; whether there was one to go to. */
export function stepStage(by: 1 | -1): boolean {
  const next = stageIds[stageIds.indexOf(getState().stage) + by];
  if (next) setState({ stage: next });
  return next !== undefined;
}

/** Puts a map in front. */
export function chooseMap(map: number): void {
  setState({ map });
}

/** Whether the lab has the network that was trained, so that its activations can be shown. */
export function isPublished(structure: Structure): boolean {
  return (Object.keys(published) as (keyof Structure)[]).every((part) => structure[part] === published[part]);
}
