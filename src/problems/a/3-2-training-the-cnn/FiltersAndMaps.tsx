import { memo, useMemo, useState } from 'react';
import { FeatureMaps } from '../../../ui/network-views/FeatureMaps.tsx';
import { FilterGrid } from '../../../ui/network-views/FilterGrid.tsx';
import { useActivations } from '../../../ui/network-views/useActivations.ts';
import { useModelWeights } from '../../../ui/network-views/useModelWeights.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import styles from './lab.module.css';
import { convolutionOf, largestWeight } from './snapshot-history.ts';
import type { LookedAt } from './useLookedAt.ts';

interface FiltersAndMapsProps extends Pick<LookedAt, 'model' | 'history' | 'snapshot'> {
  readonly session: PadSession;
}

/** The filters of the shown network, and what each makes of the digit on the pad; drawn anew with a snapshot, not with every batch. */
export const FiltersAndMaps = memo(function FiltersAndMaps({ session, model, history, snapshot }: FiltersAndMapsProps) {
  const [chosen, setChosen] = useState<number>();
  const choose = (filter: number) => setChosen(filter === chosen ? undefined : filter);
  const activated = useActivations(session, model);
  const maps = activated?.layers.find(({ shape }) => shape.length === 3);
  const limit = useMemo(() => largestWeight(history.snapshots), [history]);
  return (
    <>
      <section className={styles.filters} aria-labelledby="filters-title">
        <h4 id="filters-title" className={styles.viewTitle}>
          The filters
        </h4>
        {snapshot ? (
          <Filters {...{ weights: snapshot.weights, limit, chosen }} onChoose={choose} />
        ) : (
          <StoredFilters {...{ session, model, chosen }} onChoose={choose} />
        )}
      </section>
      <section className={styles.maps} aria-labelledby="maps-title">
        <h4 id="maps-title" className={styles.viewTitle}>
          Their maps of the digit, after ReLU
        </h4>
        {maps ? (
          <FeatureMaps
            maps={{ ...maps, shape: maps.shape }}
            label="Maps"
            signed={false}
            {...{ chosen }}
            onChoose={choose}
          />
        ) : (
          <p className={styles.words}>Draw a digit to see what the filters make of it.</p>
        )}
      </section>
    </>
  );
});

interface FiltersProps {
  readonly weights: Parameters<typeof convolutionOf>[0];
  readonly limit?: number;
  readonly chosen: number | undefined;
  readonly onChoose: (filter: number) => void;
}

function Filters({ weights, limit, chosen, onChoose }: FiltersProps) {
  const conv = useMemo(() => convolutionOf(weights), [weights]);
  if (!conv) return <p className={styles.words}>This network has no convolution.</p>;
  const { kernel, bias } = conv;
  return <FilterGrid {...{ kernel, bias, chosen, onChoose }} {...(limit !== undefined && { limit })} />;
}

/** The filters of a network of which there are no snapshots. */
function StoredFilters({
  session,
  model,
  ...rest
}: Omit<FiltersProps, 'weights'> & { readonly session: PadSession; readonly model: string }) {
  const weighed = useModelWeights(session, model);
  if (typeof weighed === 'string') return <p className={styles.words}>{weighed}</p>;
  return weighed && <Filters weights={weighed.weights} {...rest} />;
}
