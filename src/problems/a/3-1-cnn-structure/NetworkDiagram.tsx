import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useLookChanges } from '../../../ui/charts/useLookChanges.ts';
import { useWidth } from '../../../ui/useWidth.ts';
import type { Activated } from '../../../worker/pad/protocol.ts';
import styles from './diagram.module.css';
import { type DiagramLayout, layoutDiagram } from './diagram-layout.ts';
import { StagePictures } from './StagePictures.tsx';
import { parametersOf, type Stage, stagesOf } from './structure.ts';
import { chooseStage, stepStage, useStructure } from './structure-store.ts';

// PageDown and PageUp are what a presenter's clicker sends.
const stepKeys: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

interface NetworkDiagramProps {
  /** What the trained network makes of the digit; null where there is none to show. */
  readonly activated: Activated | null;
}

/** The network from digit to probabilities, one picture per layer; click a layer or walk with the arrow keys. */
export function NetworkDiagram({ activated }: NetworkDiagramProps) {
  const { structure, stage: chosen } = useStructure();
  const board = useRef<HTMLDivElement>(null);
  const width = useWidth(board);
  const changes = useLookChanges();
  const stages = useMemo(() => stagesOf(structure), [structure]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for the size of type, read from the page
  const layout = useMemo(() => (width > 0 ? layoutDiagram(width, rootPixels()) : null), [width, changes]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepKeys[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = stepStage(by);
    // Past the last layer a clicker goes on with the lecture.
    if (!moved && event.key.startsWith('Page')) return;
    event.preventDefault();
    board.current?.querySelector<HTMLElement>(`[data-stage="${useStructure.getState().stage}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys reach it from the buttons inside.
    <div ref={board} className={styles.board} style={{ height: layout?.height }} onKeyDown={onKeyDown}>
      {layout && <StagePictures layout={layout} activated={activated} />}
      {layout &&
        stages.map((stage, index) => (
          <StageButton key={stage.id} stage={stage} cell={layout.cells[index]} isChosen={stage.id === chosen} />
        ))}
    </div>
  );
}

interface StageButtonProps {
  readonly stage: Stage;
  readonly cell: DiagramLayout['cells'][number] | undefined;
  readonly isChosen: boolean;
}

function StageButton({ stage, cell, isChosen }: StageButtonProps) {
  const shape = stage.shape.join('×');
  return (
    <button
      type="button"
      className={styles.stage}
      data-stage={stage.id}
      aria-pressed={isChosen}
      aria-label={`${stage.name}, ${shape}, ${parametersOf(stage).toLocaleString('en-GB')} parameters`}
      style={{ left: cell?.x, top: cell?.y, width: cell?.width, height: cell?.height }}
      onClick={() => chooseStage(stage.id)}
    >
      <b>{stage.name}</b>
      <span>{shape}</span>
    </button>
  );
}

function rootPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
