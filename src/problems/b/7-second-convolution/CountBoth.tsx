import { useState } from 'react';
import { parseTrainSpec } from '../../../lab/train/parse-spec.ts';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { type CountedLayer, countBoth, type LayerCount, totalOf } from './count-both.ts';
import styles from './counts.module.css';

const guesses = [
  { value: 'more', label: 'more' },
  { value: 'same', label: 'about as many' },
  { value: 'fewer', label: 'fewer' },
] as const;

/** The parameters of both networks, layer by layer; first the reader says which has more. */
export function CountBoth() {
  const { experiments } = useProblem();
  const [guess, setGuess] = useState('');
  const layers = countBoth(parseTrainSpec(experiments['twoConvolutions']?.spec).network);
  return (
    <div className={styles.counts}>
      <Segments
        legend="With the second convolution and its pooling, the network has … parameters"
        value={guess}
        options={guesses}
        onChange={setGuess}
      />
      <div role="status">{guess && <p>{verdict(guess, totalOf(layers, 'one'), totalOf(layers, 'two'))}</p>}</div>
      {guess && <Counts layers={layers} />}
    </div>
  );
}

function verdict(guess: string, one: number, two: number): string {
  const said = guess === 'fewer' ? 'You said fewer, and so it is' : 'It has fewer';
  return `${said}: ${whole(two)} against ${whole(one)}, ${((100 * two) / one).toFixed(0)} % of them.`;
}

function Counts({ layers }: { readonly layers: readonly CountedLayer[] }) {
  const most = Math.max(totalOf(layers, 'one'), totalOf(layers, 'two'));
  return (
    <ScrollBox label="Parameters of both networks">
      <table className={styles.table}>
        <caption>Parameters layer by layer; under each count what the layer puts out</caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">One convolution (B4)</th>
            <th scope="col">Two convolutions</th>
          </tr>
        </thead>
        <tbody>
          {layers.map(({ name, one, two }, i) => (
            <tr key={`${name} ${i < 2 ? 'first' : 'later'}`}>
              <th scope="row">{name}</th>
              <Count count={one} most={most} kind="one" />
              <Count count={two} most={most} kind="two" />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <Count count={{ parameters: totalOf(layers, 'one'), output: '' }} most={most} kind="one" />
            <Count count={{ parameters: totalOf(layers, 'two'), output: '' }} most={most} kind="two" />
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface CountProps {
  readonly count: LayerCount | undefined;
  readonly most: number;
  readonly kind: 'one' | 'two';
}

function Count({ count, most, kind }: CountProps) {
  if (!count) return <td className={styles.none}>–</td>;
  return (
    <td>
      {whole(count.parameters)}
      <span className={styles.bar} data-kind={kind} aria-hidden="true">
        <span style={{ width: `${(100 * count.parameters) / most}%` }} />
      </span>
      {count.output && <small>{count.output}</small>}
    </td>
  );
}

const whole = (value: number) => value.toLocaleString('en-GB');
