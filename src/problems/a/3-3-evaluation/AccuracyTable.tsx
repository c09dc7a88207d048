import { useId } from 'react';
import { wilson } from '../../../numerics/metrics/wilson.ts';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { AccuracyInterval } from '../../../ui/evaluation/AccuracyInterval.tsx';
import { familyNames } from '../../../ui/pad/families.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { Seal } from '../../../ui/vault/SealedFigure.tsx';
import { useVault } from '../../../ui/vault/useVault.ts';
import type { Evaluation } from './evaluation-store.ts';
import styles from './lab.module.css';
import { type Part, parts } from './parts.ts';
import type { ModelName } from './printed-table.ts';

interface AccuracyTableProps {
  readonly evaluation: Evaluation | undefined;
  /** What the vault knows the test figures by. */
  readonly seals: readonly string[];
}

const models: readonly ModelName[] = ['mlp', 'cnn'];
const sizes: Readonly<Record<Part, number>> = { training: 10_000, validation: 10_000, test: 7000 };
/** As the solution prints them; what it prints for the training images is the subject of the pitfall. */
const published: Readonly<Record<ModelName, Readonly<Partial<Record<Part, number>>>>> = {
  mlp: { validation: 0.9549, test: 0.9524 },
  cnn: { validation: 0.9727, test: 0.9693 },
};

/** Accuracies of both models on all parts with 95 % intervals, published and measured here on one axis. */
export function AccuracyTable({ evaluation, seals }: AccuracyTableProps) {
  const { id } = useProblem();
  const { opened } = useVault(id, seals);
  const axis = axisOf(evaluation, opened);
  const title = useId();
  return (
    <div>
      <p id={title} className={styles.tableTitle}>
        Share of right answers with its 95&nbsp;% interval; the axis goes from {Math.round(100 * axis[0])} to 100&nbsp;%
      </p>
      <ScrollBox label="Accuracies">
        <table className={styles.accuracies} aria-labelledby={title}>
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Part</th>
              <th scope="col">Published</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          {models.map((name) => (
            <tbody key={name} data-family={name}>
              {parts.map((part, i) => (
                <tr key={part}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={parts.length}>
                      {familyNames[name]}
                    </th>
                  )}
                  <th scope="row">{part}</th>
                  <td>
                    <Published accuracy={published[name][part]} part={part} axis={axis} />
                  </td>
                  <td>
                    {part === 'test' && evaluation && !opened ? (
                      <Seal />
                    ) : (
                      <Here evaluation={evaluation} name={name} part={part} axis={axis} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </div>
  );
}

type Axis = readonly [from: number, to: number];

function Published({
  accuracy,
  part,
  axis,
}: {
  readonly accuracy: number | undefined;
  readonly part: Part;
  readonly axis: Axis;
}) {
  if (accuracy === undefined) return <span className={styles.words}>see the pitfall</span>;
  return <AccuracyInterval accuracy={accuracy} count={sizes[part]} axis={axis} />;
}

interface HereProps {
  readonly evaluation: Evaluation | undefined;
  readonly name: ModelName;
  readonly part: Part;
  readonly axis: Axis;
}

function Here({ evaluation, name, part, axis }: HereProps) {
  const judged = evaluation?.judged[name][part];
  if (!judged) return '–';
  return <AccuracyInterval accuracy={judged.accuracy} count={judged.indices.length} axis={axis} />;
}

/** From below the lowest interval that is shown, in whole per cents, to 100 %. */
function axisOf(evaluation: Evaluation | undefined, isTestOpen: boolean): Axis {
  const shown = parts.filter((part) => part !== 'test' || isTestOpen);
  const here = models.flatMap((name) => shown.flatMap((part) => evaluation?.judged[name][part].accuracy ?? []));
  const printed = models.flatMap((name) => Object.values(published[name]));
  const lowest = Math.min(...[...here, ...printed].map((accuracy) => wilson(accuracy, sizes.test).low));
  return [Math.floor(100 * lowest) / 100, 1];
}
