import { Icon } from '../../../ui/controls/Icon.tsx';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import styles from './lab.module.css';
import { removeLayer, setWidth } from './size-store.ts';
import { largestWidth, nearestStop, widthStops } from './width-stops.ts';

interface WidthRowProps {
  readonly layer: number;
  readonly name: string;
  readonly width: number;
  readonly isHidden: boolean;
}

/** The width of one layer, by slider or by number. */
export function WidthRow({ layer, name, width, isHidden }: WidthRowProps) {
  return (
    <div className={styles.width}>
      <span className={styles.layerName}>{name}</span>
      <input
        type="range"
        min={0}
        max={widthStops.length - 1}
        value={nearestStop(width)}
        aria-label={`${name}, nodes, slider`}
        aria-valuetext={`${width} nodes`}
        onChange={({ target }) => setWidth(layer, widthStops[Number(target.value)] ?? width)}
      />
      <NumberField
        whole
        label={`${name}, nodes`}
        min={1}
        max={largestWidth}
        value={width}
        onChange={(value) => setWidth(layer, value)}
      />
      {isHidden ? (
        <IconButton label={`Remove ${name.toLowerCase()}`} onClick={() => removeLayer(layer)}>
          <Icon name="close" />
        </IconButton>
      ) : (
        <span />
      )}
    </div>
  );
}
