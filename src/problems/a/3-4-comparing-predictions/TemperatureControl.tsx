import { useId } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { type Tempering, useComparison } from './comparison-store.ts';
import styles from './lab.module.css';

const options: readonly { readonly value: Tempering; readonly label: string }[] = [
  { value: 'trained', label: 'as trained' },
  { value: 'fitted', label: 'fitted' },
  { value: 'hand', label: 'by hand' },
];

/** The slider is logarithmic: from a fifth to five. */
const reach = Math.log(5);

/** How sure the models are shown: every logit is divided by a temperature before the softmax. */
export function TemperatureControl() {
  const id = useId();
  const { tempering, byHand } = useComparison();
  const words = byHand.toFixed(2);
  return (
    <div className={styles.temperature}>
      <Segments
        legend="Temperature"
        options={options}
        value={tempering}
        onChange={(value) => useComparison.setState({ tempering: value, failure: undefined })}
      />
      {tempering === 'hand' && (
        <label htmlFor={id} className={styles.slider}>
          <span>sharper</span>
          <input
            id={id}
            type="range"
            min={-1}
            max={1}
            step={0.02}
            value={Math.log(byHand) / reach}
            aria-label="Temperature"
            aria-valuetext={words}
            onChange={({ target }) => useComparison.setState({ byHand: Math.exp(Number(target.value) * reach) })}
          />
          <span>flatter</span>
          <output htmlFor={id}>
            <i>T</i> = {words}
          </output>
        </label>
      )}
    </div>
  );
}
