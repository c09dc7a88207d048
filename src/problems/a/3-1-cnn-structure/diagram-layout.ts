import { imageSide, mapSides, type Structure, stageIds } from './structure.ts';

/** A rectangle in pixels of the diagram. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A pile of square sheets, the front one at lower left. */
export interface Pile {
  readonly count: number;
  /** The front sheet. */
  readonly front: Box;
  /** By how much each sheet further back moves right and up. */
  readonly offset: number;
}

/** Where everything of the diagram lies. */
export interface DiagramLayout {
  readonly height: number;
  /** The whole place of each stage, picture and words, in the order of the stages. */
  readonly cells: readonly Box[];
  /** The picture's part of each place. */
  readonly pictures: readonly Box[];
  /** Whether the stages take two rows. */
  readonly folded: boolean;
}

const mostSheets = 16;

/** Seven stages in one row, or in two where the width is small; `rem` is the size of type in pixels. */
export function layoutDiagram(width: number, rem: number): DiagramLayout {
  const folded = width < 42 * rem;
  const columns = folded ? 4 : stageIds.length;
  const cellWidth = width / columns;
  const picture = Math.min(cellWidth * 1.05, 8.5 * rem);
  const cellHeight = picture + 3.1 * rem;
  const gap = folded ? 0.75 * rem : 0;
  const cells = stageIds.map((_, index) => ({
    x: (index % columns) * cellWidth,
    y: Math.floor(index / columns) * (cellHeight + gap),
    width: cellWidth,
    height: cellHeight,
  }));
  const inset = Math.min(0.75 * rem, cellWidth * 0.09);
  const pictures = cells.map(({ x, y }) => ({
    x: x + inset,
    y: y + 0.25 * rem,
    width: cellWidth - 2 * inset,
    height: picture - 0.5 * rem,
  }));
  return { height: Math.ceil((cells.at(-1)?.y ?? 0) + cellHeight), cells, pictures, folded };
}

/** The sheets of a stage of maps within its picture: fewer rows of pixels make a smaller sheet. */
export function pileIn({ x, y, width, height }: Box, sheets: number, mapSide: number): Pile {
  const count = Math.min(sheets, mostSheets);
  const room = Math.min(width, height);
  const depth = count > 1 ? room * 0.36 : 0;
  const offset = count > 1 ? Math.min(depth / (count - 1), room * 0.06) : 0;
  const spread = offset * (count - 1);
  const side = (room - spread) * Math.min(1, 0.5 + mapSide / 24);
  return {
    count,
    offset,
    front: {
      x: x + (width - side - spread) / 2,
      y: y + (height - side - spread) / 2 + spread,
      width: side,
      height: side,
    },
  };
}

/** The piles of input, convolution, ReLU and pooling. */
export function pilesOf(structure: Structure, [input, conv, relu, pool]: readonly Box[]): Pile[] {
  const sides = mapSides(structure);
  const none = { x: 0, y: 0, width: 0, height: 0 };
  return [
    pileIn(input ?? none, 1, imageSide),
    pileIn(conv ?? none, structure.filters, sides.conv),
    pileIn(relu ?? none, structure.filters, sides.conv),
    pileIn(pool ?? none, structure.filters, sides.pool),
  ];
}

/** A square window on a front sheet of `side` cells. */
export function windowOn({ front }: Pile, at: { row: number; column: number; size: number; side: number }): Box {
  const unit = front.width / at.side;
  return {
    x: front.x + at.column * unit,
    y: front.y + at.row * unit,
    width: at.size * unit,
    height: at.size * unit,
  };
}
