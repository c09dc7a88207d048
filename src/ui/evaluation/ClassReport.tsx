import type { ClassReport as Report } from '../../numerics/metrics/confusion-matrix.ts';
import { ScrollBox } from '../controls/ScrollBox.tsx';
import { macroAverage, weakestOf } from './class-averages.ts';
import styles from './evaluation.module.css';

interface ClassReportProps {
  readonly caption: string;
  /** One per digit, from 0. */
  readonly classes: readonly Report[];
}

const measures = [
  { key: 'precision', name: 'Precision', says: 'of those taken for it, how many are' },
  { key: 'recall', name: 'Recall', says: 'of those that are, how many are found' },
  { key: 'f1', name: 'F1', says: 'harmonic mean of the two' },
] as const;

/** Precision, recall and F1 of every digit; the weakest digit of each column is marked. */
export function ClassReport({ caption, classes }: ClassReportProps) {
  const average = macroAverage(classes);
  const weakest = Object.fromEntries(measures.map(({ key }) => [key, weakestOf(classes, key)]));
  return (
    <ScrollBox label={caption}>
      <table className={styles.report}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Digit</th>
            {measures.map(({ key, name, says }) => (
              <th key={key} scope="col" title={says}>
                {name}
              </th>
            ))}
            <th scope="col">Images</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((report, digit) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
            <tr key={digit}>
              <th scope="row">{digit}</th>
              {measures.map(({ key }) => (
                <td key={key} data-weakest={weakest[key] === digit || undefined}>
                  {written(report[key])}
                  {weakest[key] === digit && <span className="visually-hidden"> (lowest)</span>}
                </td>
              ))}
              <td>{report.support.toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Mean</th>
            {measures.map(({ key }) => (
              <td key={key}>{written(average[key])}</td>
            ))}
            <td>{average.support.toLocaleString('en-GB')}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

function written(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
