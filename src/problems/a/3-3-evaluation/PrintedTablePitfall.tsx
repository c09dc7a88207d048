import { useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { familyNames } from '../../../ui/pad/families.ts';
import { useEvaluation } from './evaluation-store.ts';
import styles from './lab.module.css';
import { type Part, parts } from './parts.ts';
import { lines, type Mark, type ModelName, printed, trueTraining, verdictOn } from './printed-table.ts';

const models: readonly ModelName[] = ['cnn', 'mlp'];

/** The table as the solution prints it, to be diagnosed: which figures are wrong, and which line prints them. */
export function PrintedTablePitfall() {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [line, setLine] = useState<Part>();
  const [checked, setChecked] = useState<ReturnType<typeof verdictOn>>();
  const [repaired, setRepaired] = useState(true);
  const diagnosed = checked?.isRight === true;
  const change = (act: () => void) => {
    act();
    setChecked(undefined);
  };
  const toggle = (mark: Mark) =>
    change(() => setMarks(marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark]));
  return (
    <div className={styles.pitfall}>
      {diagnosed && (
        <Switch on={repaired} onChange={setRepaired}>
          Compute the training accuracy on the training images
        </Switch>
      )}
      <PrintedTable marks={marks} onMark={diagnosed ? undefined : toggle} repaired={diagnosed && repaired} />
      <fieldset className={styles.program} disabled={diagnosed}>
        <legend>The program, shortened: which line is at fault?</legend>
        {parts.map((part) => (
          <label key={part} data-repaired={(diagnosed && repaired && part === 'training') || undefined}>
            <input type="radio" name="line" checked={line === part} onChange={() => change(() => setLine(part))} />
            <code>
              {diagnosed && repaired && part === 'training' ? lines[part].replaceAll('_te', '_tr') : lines[part]}
            </code>
          </label>
        ))}
      </fieldset>
      {!diagnosed && (
        <div>
          <Button look="main" onClick={() => setChecked(verdictOn(marks, line))}>
            Check my diagnosis
          </Button>
        </div>
      )}
      <p role="status" className={styles.verdict} data-right={diagnosed || undefined}>
        {checked?.says}
      </p>
      {diagnosed && <Consequences />}
    </div>
  );
}

interface PrintedTableProps {
  readonly marks: readonly Mark[];
  /** Absent once the diagnosis is made. */
  readonly onMark: ((mark: Mark) => void) | undefined;
  readonly repaired: boolean;
}

function PrintedTable({ marks, onMark, repaired }: PrintedTableProps) {
  const figure = (name: ModelName, part: Part) =>
    repaired && part === 'training' ? trueTraining[name].toFixed(4) : printed[name][part];
  return (
    <ScrollBox label="The printed table">
      <table className={styles.printed}>
        <caption>
          {repaired ? 'With the line repaired' : 'As the program prints it'}
          {onMark && ': press the figures that you do not believe'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Labelled</th>
            <th scope="col">Accuracy</th>
          </tr>
        </thead>
        {models.map((name) => (
          <tbody key={name}>
            {parts.map((part, i) => (
              <tr key={part}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={parts.length}>
                    {familyNames[name]}
                  </th>
                )}
                <th scope="row">{part}</th>
                <td data-repaired={(repaired && part === 'training') || undefined}>
                  {onMark ? (
                    <button
                      type="button"
                      aria-pressed={marks.includes(`${name} ${part}`)}
                      aria-label={`${familyNames[name]}, ${part}: ${printed[name][part]}`}
                      onClick={() => onMark(`${name} ${part}`)}
                    >
                      {printed[name][part]}
                    </button>
                  ) : (
                    figure(name, part)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

function Consequences() {
  const evaluation = useEvaluation((state) => state.evaluation);
  const own = (name: ModelName) => evaluation?.judged[name].training.accuracy.toFixed(4);
  return (
    <>
      <p>
        Computed again with the reference libraries, the CNN is right on {trueTraining.cnn.toFixed(4)} of its training
        images and the MLP on {trueTraining.mlp.toFixed(4)}
        {evaluation && evaluation.dataset === 'mnist' && `; in the lab of this page ${own('cnn')} and ${own('mlp')}`}.
      </p>
      <p>
        So the discussion printed with it, that the CNN is higher on training, validation and test, does not hold: on
        the images it was trained on the MLP is ahead. The gap between training and test, which shows how much a network
        has learnt by heart, was hidden altogether. And whoever reads that line looks at the test set without knowing.
      </p>
    </>
  );
}
