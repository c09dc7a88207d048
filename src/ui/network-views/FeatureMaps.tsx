import { useMemo } from 'react';
import { CellCanvas, dashedWidth } from './CellCanvas.tsx';
import { strongOf } from './cell-pixels.ts';
import { ScaleLegend } from './ScaleLegend.tsx';
import { type Block, channelOf, indices } from './slices.ts';
import { TileGrid } from './TileGrid.tsx';

interface FeatureMapsProps {
  /** Shape [rows, columns, channels]. */
  readonly maps: Block;
  /** What they are: "Maps after ReLU". */
  readonly label: string;
  /** Whether numbers below zero occur; by default, whether there are any. */
  readonly signed?: boolean;
  readonly chosen?: number | undefined;
  readonly onChoose?: ((map: number) => void) | undefined;
}

/** What each filter of a layer made of a picture, as small multiples on one common scale. */
export function FeatureMaps({ maps, label, signed, chosen, onChoose }: FeatureMapsProps) {
  const [height = 1, width = 1, channels = 1] = maps.shape;
  const limit = useMemo(() => strongOf(maps.values), [maps]);
  const isSigned = signed ?? maps.values.some((value) => value < 0);
  const pictures = useMemo(() => indices(channels).map((channel) => channelOf(maps, channel)), [maps, channels]);
  const tiles = pictures.map((values, channel) => ({
    id: channel,
    caption: String(channel + 1),
    name: `Map ${channel + 1}${values.every((value) => value === 0) ? ', all zero' : ''}`,
    picture: <CellCanvas width={width} height={height} values={values} limit={limit} signed={isSigned} />,
  }));
  return (
    <div>
      <TileGrid label={label} tiles={tiles} chosen={chosen} onChoose={onChoose} />
      <ScaleLegend dashes={width <= dashedWidth} limit={limit} signed={isSigned} />
    </div>
  );
}
