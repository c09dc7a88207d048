/** How a picture looks in the theme in force; all colours are resolved, because an exported picture knows no tokens. */
export interface ChartTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly paper: string;
  readonly font: string;
  readonly fontSize: number;
  /** How thick the lines of data are, in pixels. */
  readonly lineWidth: number;
}

/** A line as it is to be drawn. */
export interface FrameSeries {
  readonly label: string;
  readonly colour: string;
  readonly dash: readonly number[];
  /** Whether a band lies around it. */
  readonly banded?: boolean;
}

/** A label at the right end of a line, at a height in pixels. */
export interface EndLabel {
  readonly text: string;
  readonly colour: string;
  readonly y: number;
}

/** What tfjs-vis' linechart cannot be told: x values, dashes, axes, end labels, words for assistive technology. */
export interface ChartFrame {
  readonly theme: ChartTheme;
  readonly description: string;
  readonly series: readonly FrameSeries[];
  /** Row i of the chart's data lies at rows[i]; tfjs-vis itself would put it at i. */
  readonly rows: readonly number[];
  readonly xScale?: 'linear' | 'log';
  readonly yScale: 'linear' | 'log';
  /** Where x has ticks, if not where Vega would put them. */
  readonly xTicks?: readonly number[];
  /** Whether x counts something: no ticks between whole numbers. */
  readonly wholeX?: boolean;
  /** Whether every point is marked: for lines of few points. */
  readonly dots?: boolean;
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  /** Room in pixels around the drawing area. */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

// A property of the element and not a module's map: the development server may hold two copies of this module.
const frameKey = Symbol.for('inkling.chart-frame');

/** Tells the picture that is about to be drawn into the element how to look. */
export function setFrame(element: HTMLElement, frame: ChartFrame): void {
  (element as unknown as Record<symbol, ChartFrame>)[frameKey] = frame;
}

/** The frame set last, if any. */
export function frameOf(element: HTMLElement): ChartFrame | undefined {
  return (element as unknown as Record<symbol, ChartFrame | undefined>)[frameKey];
}
