import type { ChartFrame } from './chart-frame.ts';
import { ticksThatFit } from './whole-ticks.ts';

type Row = Record<string, unknown>;

/** A Vega-Lite specification as tfjs-vis writes it, without its data; Vega-Lite's own types resist being taken apart. */
export interface LooseSpec {
  readonly width?: number;
  readonly height?: number;
  readonly layer?: readonly LooseSpec[];
  readonly mark?: Row;
  readonly encoding?: Readonly<Record<string, Row>>;
  readonly config?: Row;
  readonly [key: string]: unknown;
}

/** The same with its data. */
export type LooseSpecWithData = LooseSpec & { readonly data: { readonly name?: string; readonly values: Row[] } };

/** Name of the data behind the labels at the ends of the lines. */
export const labelsName = 'labels';

/** Name of the data behind the band around a line. */
export const bandName = (series: number) => `band${series}`;

/** The rows with the x values of the frame in place of the array index, and nothing where a log axis has no place. */
export function framedValues(values: Row[], frame: ChartFrame | undefined): Row[] {
  if (!frame) return values;
  const usable = (y: unknown) => (y !== undefined && frame.yScale === 'log' && !((y as number) > 0) ? null : y);
  return values.map((row, i) => ({
    ...Object.fromEntries(frame.series.map((_, s) => [`s${s}`, usable(row[`s${s}`])])),
    x: frame.rows[i],
  }));
}

/** The specification in the app's theme and, when a frame is set, with what tfjs-vis' linechart has no option for. */
export function framedSpec(spec: LooseSpec, frame: ChartFrame | undefined): LooseSpec {
  if (!frame) return { ...spec, background: 'transparent' };
  const { margin, description } = frame;
  // Its third kind of layer is a tooltip; the readings are shown by LineChart itself, also to keyboards.
  const lines = (spec.layer ?? []).filter((layer) => layer.mark?.['type'] === 'line');
  const width = Math.max(40, (spec.width ?? 0) - margin.left - margin.right);
  return {
    ...spec,
    description,
    background: 'transparent',
    // The drawing area keeps its place while numbers stream in.
    autosize: { type: 'none' },
    padding: margin,
    width,
    height: Math.max(40, (spec.height ?? 0) - margin.top - margin.bottom),
    config: { ...spec.config, ...themedConfig(frame) },
    encoding: {
      x: { ...spec.encoding?.['x'], ...framedX(frame, width) },
    },
    layer: [...bands(frame, lines[0]), ...lines.flatMap((line, i) => framedMarks(line, i, frame)), endLabels(frame)],
  };
}

function framedX({ xScale, xDomain, wholeX, xTicks, theme }: ChartFrame, width: number): Row {
  const scale = { nice: false, ...(xDomain && { domain: xDomain }), ...(xScale === 'log' && { type: 'log' }) };
  if (xScale === 'log') return { scale, axis: { ...(xTicks ? { values: xTicks } : { tickCount: 5 }), format: ',' } };
  const whole = { tickMinStep: 1, format: 'd', ...(xTicks && { values: xTicks }) };
  return { scale, axis: { tickCount: ticksThatFit(width, theme.fontSize), ...(wholeX && whole) } };
}

const shapes = ['circle', 'square', 'diamond', 'triangle-up', 'cross'];

function framedMarks(line: LooseSpec, index: number, frame: ChartFrame): LooseSpec[] {
  const drawn = framedLine(line, index, frame);
  if (!frame.dots) return [drawn];
  const { colour } = frame.series[index] as ChartFrame['series'][number];
  const shape = shapes[index % shapes.length];
  // With the axes made for the points none lies outside, and those at the ends are not to be halved.
  const clip = frame.xDomain !== undefined || frame.yDomain !== undefined;
  const mark = { type: 'point', shape, size: 55, filled: true, opacity: 1, clip, aria: false, color: colour };
  return [drawn, { ...drawn, mark }];
}

/** One area for each band, with data of its own: areas that share their data would be stacked. */
function bands(frame: ChartFrame, line: LooseSpec | undefined): LooseSpec[] {
  const { scale, title }: Row & { scale?: Row } = line?.encoding?.['y'] ?? {};
  const domain = frame.yDomain && { domain: frame.yDomain, nice: false };
  return frame.series.flatMap(({ colour, banded }, i) =>
    banded
      ? [
          {
            data: { name: bandName(i), values: [] },
            mark: { type: 'area', color: colour, opacity: 0.22, clip: true, aria: false },
            encoding: {
              y: {
                field: 'low',
                type: 'quantitative',
                // Layers with different titles would share a long one.
                title,
                axis: { tickCount: 5 },
                scale: { ...scale, ...(frame.yScale === 'log' && { type: 'log' }), ...domain },
              },
              y2: { field: 'high' },
            },
          },
        ]
      : [],
  );
}

function framedLine(line: LooseSpec, index: number, frame: ChartFrame): LooseSpec {
  const { colour, dash } = frame.series[index] as ChartFrame['series'][number];
  const { scale, ...y }: Row & { scale?: Row } = line.encoding?.['y'] ?? {};
  const domain = frame.yDomain && { domain: frame.yDomain, nice: false };
  return {
    // A row that only other series have a point in does not break this line.
    transform: [{ filter: `isDefined(datum.s${index})` }],
    mark: {
      type: 'line',
      clip: true,
      aria: false,
      stroke: colour,
      strokeWidth: frame.theme.lineWidth,
      strokeDash: dash,
      strokeJoin: 'round',
    },
    encoding: {
      y: {
        ...y,
        axis: { tickCount: 5 },
        scale: { ...scale, ...(frame.yScale === 'log' && { type: 'log' }), ...domain },
      },
    },
  };
}

function endLabels({ theme }: ChartFrame): LooseSpec {
  return {
    data: { name: labelsName, values: [] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 6,
      aria: false,
      fontSize: theme.fontSize,
      font: theme.font,
    },
    encoding: {
      x: { value: 'width' },
      y: { field: 'y', type: 'quantitative', scale: null, axis: null },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null, legend: null },
    },
  };
}

function themedConfig({ theme }: ChartFrame): Record<string, Row> {
  const { ink, inkSoft, line, font, fontSize } = theme;
  return {
    axis: {
      labelColor: inkSoft,
      labelFont: font,
      labelFontSize: fontSize,
      titleColor: ink,
      titleFont: font,
      titleFontSize: fontSize,
      titleFontWeight: 500,
      titlePadding: 10,
      labelFlush: false,
      gridColor: line,
      domainColor: inkSoft,
      tickColor: inkSoft,
    },
    view: { stroke: 'transparent' },
  };
}
