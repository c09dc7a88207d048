import { CellCanvas } from '../../../ui/network-views/CellCanvas.tsx';
import { FeatureMaps } from '../../../ui/network-views/FeatureMaps.tsx';
import { FilterGrid } from '../../../ui/network-views/FilterGrid.tsx';
import { UnitBars } from '../../../ui/network-views/UnitBars.tsx';
import { percent } from '../../../ui/numbers/percent.ts';
import type { Activated, Weighed } from '../../../worker/pad/protocol.ts';
import { FlatPicture } from './FlatPicture.tsx';
import styles from './lab.module.css';
import type { StageId } from './structure.ts';
import { chooseMap, isPublished, useStructure } from './structure-store.ts';

interface StageViewsProps {
  readonly stage: StageId;
  readonly activated: Activated | null;
  readonly weights: Weighed | string | null;
}

/** What the trained network holds and makes of the digit at one layer. */
export function StageViews({ stage, activated, weights }: StageViewsProps) {
  const structure = useStructure((state) => state.structure);
  if (!isPublished(structure)) return null;
  if (stage === 'conv') {
    return (
      <>
        <Filters weights={weights} />
        {activated && <Maps stage={stage} activated={activated} />}
      </>
    );
  }
  return activated && <Activations stage={stage} activated={activated} />;
}

function Filters({ weights }: { readonly weights: Weighed | string | null }) {
  const map = useStructure((state) => state.map);
  if (weights === null) return <p>Getting the filters …</p>;
  if (typeof weights === 'string') return <p>The filters cannot be shown: {weights}</p>;
  const [kernel, bias] = weights.weights;
  if (!kernel) return null;
  return (
    <>
      <h4 className={styles.viewTitle}>The 16 filters it learnt</h4>
      <FilterGrid kernel={kernel} bias={bias?.values} chosen={map} onChoose={chooseMap} />
    </>
  );
}

function Activations({ stage, activated }: { readonly stage: StageId; readonly activated: Activated }) {
  const logits = activated.layers.at(-1)?.values;
  switch (stage) {
    case 'input':
      return (
        <div className={styles.digit}>
          <CellCanvas
            width={28}
            height={28}
            values={activated.input}
            limit={3}
            signed
            label="The digit after standardising"
          />
        </div>
      );
    case 'flatten':
      return <FlatPicture values={activated.layers[2]?.values} />;
    case 'linear':
      return logits ? <UnitBars label="The ten sums" values={logits} /> : null;
    case 'softmax':
      return <UnitBars label="The ten probabilities" values={activated.probabilities} limit={1} write={percent} />;
    default:
      return <Maps stage={stage} activated={activated} />;
  }
}

const mapTitles: Readonly<Partial<Record<StageId, string>>> = {
  conv: 'What each filter makes of the digit',
  relu: 'The maps after ReLU',
  pool: 'The maps after pooling',
};

function Maps({ stage, activated }: { readonly stage: StageId; readonly activated: Activated }) {
  const map = useStructure((state) => state.map);
  const [conv, pool] = activated.layers;
  const block = stage === 'pool' ? pool : conv;
  if (!block) return null;
  const values = stage === 'conv' ? (block.sums ?? block.values) : block.values;
  const title = mapTitles[stage] ?? '';
  const zeros = values.filter((value) => value === 0).length;
  return (
    <>
      <h4 className={styles.viewTitle}>{title}</h4>
      {stage !== 'conv' && (
        <p>
          {zeros.toLocaleString('en-GB')} of the {values.length.toLocaleString('en-GB')} numbers are 0.
        </p>
      )}
      <FeatureMaps maps={{ shape: block.shape, values }} label={title} signed chosen={map} onChoose={chooseMap} />
    </>
  );
}
