import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { OpenedDataset } from '../../worker/dataset/dataset-protocol.ts';
import { useWidth } from '../useWidth.ts';
import styles from './DigitBrowser.module.css';
import { allDigits, DigitFilter } from './DigitFilter.tsx';
import { DigitRow } from './DigitRow.tsx';
import { type DigitChoice, filterDigits } from './filter-digits.ts';

const cellWidth = 76;
const rowHeight = 96;

/** All images of the opened dataset, by class and part, each with its index and label; only what is in view is drawn. */
export function DigitBrowser({ dataset }: { readonly dataset: OpenedDataset }) {
  const [filter, setFilter] = useState(allDigits);
  const [marked, setMarked] = useState<number>();
  const indices = useMemo(() => filterDigits(dataset, filter), [dataset, filter]);
  const scroller = useRef<HTMLElement>(null);
  const columns = Math.max(1, Math.floor(useWidth(scroller) / cellWidth));
  const rows = useVirtualizer({
    count: Math.ceil(indices.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  const choose = (choice: DigitChoice) => {
    setFilter(choice);
    rows.scrollToOffset(0);
  };
  const goTo = (index: number) => {
    const position = indices.findIndex((candidate) => candidate >= index);
    setMarked(position < 0 ? undefined : indices[position]);
    if (position >= 0) rows.scrollToIndex(Math.floor(position / columns), { align: 'center' });
  };
  return (
    <div className={styles.browser}>
      <DigitFilter filter={filter} dataset={dataset} found={indices.length} onChange={choose} onGoTo={goTo} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Digits">
        <div className={styles.all} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <div key={`${columns}-${index}`} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <DigitRow
                indices={indices.subarray(index * columns, (index + 1) * columns)}
                labels={dataset.labels}
                marked={marked}
                columns={columns}
              />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
