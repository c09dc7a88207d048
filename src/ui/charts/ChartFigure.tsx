import { type ReactNode, useId, useRef } from 'react';
import styles from './ChartFigure.module.css';
import { ChartTable } from './ChartTable.tsx';
import { ChartTools } from './ChartTools.tsx';
import type { ChartNumbers } from './chart-numbers.ts';

interface ChartFigureProps {
  readonly title: string;
  readonly description: string;
  /** The numbers behind the picture; called when they are asked for. */
  readonly numbers: () => ChartNumbers;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** What every chart has: title, description, its numbers as a table one click away, and ways to take it along. */
export function ChartFigure({ title, description, numbers, isEmpty, children }: ChartFigureProps) {
  const figure = useRef<HTMLElement>(null);
  const titleId = useId();
  const descriptionId = useId();
  return (
    <figure
      ref={figure}
      className={styles.figure}
      data-chart
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          {title}
        </span>
        <span id={descriptionId} className={styles.description}>
          {description}
        </span>
      </figcaption>
      {children}
      {isEmpty ? null : (
        <div className={styles.foot}>
          <ChartTable title={title} numbers={numbers} />
          <ChartTools
            title={title}
            numbers={numbers}
            picture={() => figure.current?.querySelector('svg[data-picture], [data-picture] svg')}
          />
        </div>
      )}
    </figure>
  );
}
