import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { countLayers, type LayerCount, totalCount } from './count-parameters.ts';
import styles from './lab.module.css';

interface CountTableProps {
  readonly widths: readonly number[];
  readonly names: readonly string[];
}

const whole = (value: number) => value.toLocaleString('en-GB');

/** Weights and biases of every layer, their sum, and each layer's share. */
export function CountTable({ widths, names }: CountTableProps) {
  const layers = countLayers(widths);
  const sum = totalCount(layers);
  return (
    <div>
      <ScrollBox label="Parameters of each layer">
        <table className={styles.counts}>
          <caption className="visually-hidden">Parameters of each layer</caption>
          <thead>
            <tr>
              <th scope="col">Layer</th>
              <th scope="col">Weights</th>
              <th scope="col">Biases</th>
              <th scope="col">Together</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {layers.map((layer, index) => (
              <CountRow key={names[index + 1]} name={names[index + 1] ?? ''} layer={layer} all={sum.total} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Network</th>
              <td>{whole(sum.weights)}</td>
              <td>{whole(sum.biases)}</td>
              <td>{whole(sum.total)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p role="status" className={styles.sum}>
        {widths.join('-')}: {layers.map(({ total }) => whole(total)).join(' + ')}
        {layers.length > 1 && ` = ${whole(sum.total)}`} parameters
      </p>
    </div>
  );
}

function CountRow({ name, layer, all }: { readonly name: string; readonly layer: LayerCount; readonly all: number }) {
  const { from, to, weights, biases, total } = layer;
  const share = (100 * total) / all;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={styles.product}>
          {whole(from)} × {whole(to)} =
        </span>{' '}
        {whole(weights)}
      </td>
      <td>{whole(biases)}</td>
      <td>{whole(total)}</td>
      <td className={styles.share}>
        <span aria-hidden="true" style={{ width: `${share}%` }} />
        {share.toFixed(1)} %
      </td>
    </tr>
  );
}
