import { Segments } from '../../../ui/controls/Segments.tsx';
import { FunctionsLab } from './FunctionsLab.tsx';
import styles from './lab.module.css';
import { type LabPart, useLinearLab } from './lab-store.ts';
import { ToyLab } from './ToyLab.tsx';
import { TwoLayersLab } from './TwoLayersLab.tsx';

const parts: readonly { value: LabPart; label: string }[] = [
  { value: 'functions', label: 'Functions' },
  { value: 'layers', label: 'Two layers' },
  { value: 'toys', label: 'Training' },
];

/** Three labs, one at a time: activations on their curves, two layers as one, and networks that part the plane. */
export function LinearLab() {
  const part = useLinearLab((state) => state.part);
  return (
    <div className={styles.frame}>
      <div className={styles.parts}>
        <Segments
          legend="Part"
          options={parts}
          value={part}
          onChange={(value) => useLinearLab.setState({ part: value as LabPart })}
        />
      </div>
      {part === 'functions' && <FunctionsLab />}
      {part === 'layers' && <TwoLayersLab />}
      {part === 'toys' && <ToyLab />}
    </div>
  );
}
