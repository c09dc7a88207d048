import { useMemo, useRef } from 'react';
import type { Activated } from '../../../worker/pad/protocol.ts';
import { Connections } from './Connections.tsx';
import styles from './diagram.module.css';
import { type Box, type DiagramLayout, pilesOf } from './diagram-layout.ts';
import { FlatStrip } from './FlatStrip.tsx';
import { SheetPile } from './SheetPile.tsx';
import { useStructure } from './structure-store.ts';
import { traceOf } from './trace.ts';
import { UnitColumn } from './UnitColumn.tsx';
import { useSheetPictures } from './useSheetPictures.ts';

interface StagePicturesProps {
  readonly layout: DiagramLayout;
  readonly activated: Activated | null;
}

const none: Box = { x: 0, y: 0, width: 0, height: 0 };

/** All layers of the network as one drawing, with the way of the strongest value of the chosen map. */
export function StagePictures({ layout, activated }: StagePicturesProps) {
  const { structure, map } = useStructure();
  const picture = useRef<SVGSVGElement>(null);
  const piles = useMemo(() => pilesOf(structure, layout.pictures), [structure, layout]);
  const sheets = useSheetPictures(picture, activated, map);
  const trace = traceOf(structure, map, activated);
  const [flat = none, linear = none, softmax = none] = layout.pictures.slice(4);
  return (
    <svg ref={picture} className={styles.picture} aria-hidden="true">
      {piles.map((pile, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pile is its place
        <SheetPile key={index} pile={pile} pictures={sheets.piles[index] ?? []} />
      ))}
      <FlatStrip box={flat} picture={sheets.flat} />
      <UnitColumn box={linear} values={activated?.layers.at(-1)?.values} />
      <UnitColumn box={softmax} values={activated?.probabilities} limit={1} named />
      <Connections layout={layout} piles={piles} trace={trace} />
    </svg>
  );
}
