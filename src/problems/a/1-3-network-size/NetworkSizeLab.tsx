import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { NetworkSketch } from '../../../ui/network-graph/NetworkSketch.tsx';
import { CountTable } from './CountTable.tsx';
import styles from './lab.module.css';
import { layerName } from './layer-names.ts';
import { addHidden, mostHidden, presets, setWidths, useSize } from './size-store.ts';
import { WidthRow } from './WidthRow.tsx';

/** A network of the reader's choosing, drawn and counted. */
export function NetworkSizeLab() {
  const { widths } = useSize();
  const [drawsBiases, setDrawsBiases] = useState(false);
  const names = widths.map((_, layer) => layerName(layer, widths.length));
  return (
    <div className={styles.frame}>
      <div className={styles.lab}>
        <div className={styles.controls}>
          <div className={styles.presets}>
            {presets.map(({ name, says, widths: wanted }) => (
              <Button
                key={name}
                aria-pressed={String(wanted) === String(widths)}
                onClick={() => setWidths(wanted)}
                title={says}
              >
                {name}
              </Button>
            ))}
            <Button onClick={addHidden} disabled={widths.length - 2 >= mostHidden}>
              Add a hidden layer
            </Button>
          </div>
          <div role="group" aria-label="Nodes in each layer">
            {widths.map((width, layer) => (
              <WidthRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place.
                key={layer}
                layer={layer}
                name={names[layer] ?? ''}
                width={width}
                isHidden={layer > 0 && layer < widths.length - 1}
              />
            ))}
          </div>
        </div>
        <div>
          <NetworkSketch widths={widths} names={names} drawsBiases={drawsBiases} />
          <label className={styles.biases}>
            <input type="checkbox" checked={drawsBiases} onChange={() => setDrawsBiases(!drawsBiases)} />
            Draw the biases too: then every line is one parameter
          </label>
        </div>
        <CountTable widths={widths} names={names} />
      </div>
    </div>
  );
}
