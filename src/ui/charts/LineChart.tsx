import { type RefObject, useMemo, useRef, useState } from 'react';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartReader } from './ChartReader.tsx';
import { ChartReading } from './ChartReading.tsx';
import { numbersOfLines } from './chart-numbers.ts';
import styles from './LineChart.module.css';
import type { LineSeries } from './line-series.ts';
import { useDrawingReady, useLinePicture } from './useLinePicture.ts';
import { useReading } from './useReading.ts';
import { useStageHeight } from './useStageHeight.ts';

interface LineChartProps {
  readonly title: string;
  /** One or two sentences: what the chart shows, for everybody. */
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly LineSeries[];
  readonly xScale?: 'linear' | 'log';
  readonly yScale?: 'linear' | 'log';
  /** Whether every point is marked: for lines of few points. */
  readonly dots?: boolean;
  /** Whether a linear y axis begins at zero; true unless told otherwise. */
  readonly fromZero?: boolean;
  /** Fixed ends of an axis, so that it stands still while points stream in. */
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  /** In pixels. */
  readonly height?: number;
  /** Shown while there is nothing to draw. */
  readonly emptyText?: string;
}

/** Lines over a common x axis, drawn by tfjs-vis; may be given new points as often as they come. */
export function LineChart(props: LineChartProps) {
  const { title, description, xLabel, series, emptyText = 'Nothing to draw yet.' } = props;
  const height = useStageHeight(props.height ?? 320);
  const { hidden, toggle } = useHidden();
  const shown = useMemo(() => series.filter(({ id }) => !hidden.has(id)), [series, hidden]);
  const isEmpty = series.every(({ points }) => points.length === 0);
  const picture = useRef<HTMLDivElement>(null);
  const { reading, read, leave, ...pointer } = useReading(shown, picture);
  useDrawingReady();
  return (
    <ChartFigure
      title={title}
      description={description}
      numbers={() => numbersOfLines(xLabel, series)}
      isEmpty={isEmpty}
    >
      <ChartLegend series={series} hidden={hidden} onToggle={toggle} />
      <div className={styles.stage} style={{ height }}>
        {isEmpty ? (
          <p className={styles.empty}>{emptyText}</p>
        ) : (
          <>
            <LinePicture {...props} element={picture} series={shown} height={height} pointer={pointer} />
            <ChartReader xLabel={xLabel} series={shown} x={reading?.x} onRead={read} onLeave={leave} />
          </>
        )}
        {reading && !isEmpty ? <ChartReading xLabel={xLabel} series={shown} reading={reading} /> : null}
      </div>
    </ChartFigure>
  );
}

type LinePictureProps = LineChartProps & {
  readonly element: RefObject<HTMLDivElement | null>;
  readonly height: number;
  readonly pointer: Pick<ReturnType<typeof useReading>, 'onPointerMove' | 'onPointerLeave'>;
};

function LinePicture({ pointer, element, ...props }: LinePictureProps) {
  const {
    title,
    description,
    xLabel,
    yLabel,
    series,
    height,
    xScale = 'linear',
    yScale = 'linear',
    dots = false,
    fromZero = true,
    xDomain,
    yDomain,
  } = props;
  // A caller may write the domain in place: equal ends are the same domain.
  const x = useSame(xDomain);
  const y = useSame(yDomain);
  const look = useMemo(
    () => ({
      ...{ title, description, xLabel, yLabel, series, height, xScale, yScale, dots, fromZero },
      ...(x && { xDomain: x }),
      ...(y && { yDomain: y }),
    }),
    [title, description, xLabel, yLabel, series, height, xScale, yScale, dots, fromZero, x, y],
  );
  const state = useLinePicture(element, look);
  return (
    <>
      {state === 'loading' ? <p className={styles.empty}>Drawing …</p> : null}
      {state === 'failed' ? (
        <p className={styles.empty}>The chart cannot be drawn here; its numbers are in the table.</p>
      ) : null}
      <div ref={element} className={styles.picture} style={{ height }} data-picture {...pointer} />
    </>
  );
}

function useSame(domain: readonly [number, number] | undefined) {
  const kept = useRef(domain);
  if (kept.current?.[0] !== domain?.[0] || kept.current?.[1] !== domain?.[1]) kept.current = domain;
  return kept.current;
}

function useHidden() {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  return { hidden, toggle };
}
