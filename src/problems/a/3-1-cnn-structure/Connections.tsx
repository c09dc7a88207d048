import styles from './diagram.module.css';
import { type Box, type DiagramLayout, type Pile, windowOn } from './diagram-layout.ts';
import { flatStrip, stripColumns } from './flat-strip.ts';
import { imageSide, mapSides, type Structure } from './structure.ts';
import { useStructure } from './structure-store.ts';
import type { Trace } from './trace.ts';
import { unitRow } from './unit-row.ts';

interface ConnectionsProps {
  readonly layout: DiagramLayout;
  readonly piles: readonly Pile[];
  readonly trace: Trace;
}

/** The windows of convolution and pooling, and the cells they end in, joined by lines. */
export function Connections({ layout, piles, trace }: ConnectionsProps) {
  const structure = useStructure((state) => state.structure);
  const [window, conv, relu, group, pool] = cellsOf(piles, trace, structure);
  const [flatBox, linearBox, softmaxBox] = layout.pictures.slice(4);
  if (!window || !conv || !relu || !group || !pool || !flatBox || !linearBox || !softmaxBox) return null;
  const flat = flatCell(flatBox, trace.flat, structure);
  const linear = unitRow(linearBox, trace.unit);
  const softmax = unitRow(softmaxBox, trace.unit);
  return (
    <g className={styles.trace}>
      {[window, conv, relu, group, pool, flat].map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window is its place
        <rect key={index} {...box} />
      ))}
      <path d={funnel(window, conv)} />
      <path d={line(conv, relu)} />
      <path d={funnel(group, pool)} />
      <path d={layout.folded ? aroundTheCorner(pool, flat) : line(pool, flat)} />
      <path d={line(flat, linear)} />
      <path d={line(linear, softmax)} />
    </g>
  );
}

function cellsOf([input, conv, relu, pool]: readonly Pile[], trace: Trace, structure: Structure): (Box | undefined)[] {
  const { kernel, stride, pool: poolSize, poolStride } = structure;
  const sides = mapSides(structure);
  const { row, column } = trace.conv;
  const group = { row: trace.pool.row * poolStride, column: trace.pool.column * poolStride };
  return [
    input && windowOn(input, { row: row * stride, column: column * stride, size: kernel, side: imageSide }),
    conv && windowOn(conv, { row, column, size: 1, side: sides.conv }),
    relu && windowOn(relu, { row, column, size: 1, side: sides.conv }),
    relu && windowOn(relu, { ...group, size: poolSize, side: sides.conv }),
    pool && windowOn(pool, { ...trace.pool, size: 1, side: sides.pool }),
  ];
}

function flatCell(box: Box, place: number, structure: Structure): Box {
  const strip = flatStrip(box);
  const rows = Math.ceil((structure.filters * mapSides(structure).pool ** 2) / stripColumns);
  const width = strip.width / stripColumns;
  const height = Math.max(1.5, strip.height / rows);
  const y = strip.y + (Math.floor(place / stripColumns) * strip.height) / rows;
  return { x: strip.x + (place % stripColumns) * width, y, width, height };
}

const middle = ({ y, height }: Box) => y + height / 2;
const right = ({ x, width }: Box) => x + width;

/** From the right edge of a window, narrowing, to the left edge of a cell. */
function funnel(from: Box, to: Box): string {
  return `M ${right(from)} ${from.y} L ${to.x} ${to.y} M ${right(from)} ${from.y + from.height} L ${to.x} ${to.y + to.height}`;
}

function line(from: Box, to: Box): string {
  return `M ${right(from)} ${middle(from)} L ${to.x} ${middle(to)}`;
}

/** From the last stage of the first row to the first of the second: the line leaves at one end and comes back at the other. */
function aroundTheCorner(from: Box, to: Box): string {
  const [startY, endY] = [middle(from), middle(to)];
  const leaves = `M ${right(from)} ${startY} h 12 m -4 -3 l 4 3 l -4 3`;
  return `${leaves} M ${to.x - 16} ${endY} H ${to.x} m -4 -3 l 4 3 l -4 3`;
}
