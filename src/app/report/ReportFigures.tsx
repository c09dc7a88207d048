import type { FigureSource } from '../../lab/experiment/experiment.ts';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import { ownFigure } from '../../ui/experiment/own-figure.ts';
import { compareFigure } from '../../ui/problem/compare-figures.ts';
import { Prose } from '../../ui/prose/Prose.tsx';
import styles from './report.module.css';
import { asSweep, type Work } from './work.ts';

interface ReportFiguresProps {
  readonly problem: CatalogEntry<unknown>;
  readonly work: Work;
}

/** The published figures, the reader's own on the same images, and how far apart they lie. */
export function ReportFigures({ problem: { id, problem }, work }: ReportFiguresProps) {
  const { published, experiments } = problem;
  if (published.length === 0) return null;
  const sweeps = work.sweeps.filter((sweep) => sweep.problem === id).map(asSweep);
  const ownOf = (source: FigureSource | undefined, dataset: string) => {
    const experiment = source && experiments[source.experiment];
    return experiment && ownFigure({ sweeps, experiment, source, dataset });
  };
  const comparable = published.some(({ own }) => own);
  return (
    <>
      <h3>{comparable ? 'Published figures and own' : 'Published figures'}</h3>
      <ScrollBox label="Figures">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">{comparable ? 'Theirs, on MNIST' : 'Theirs'}</th>
              {comparable && <th scope="col">Own</th>}
              {comparable && <th scope="col">Difference</th>}
            </tr>
          </thead>
          <tbody>
            {published.map(({ label, value, source, own }) => {
              const onMnist = ownOf(own, 'mnist');
              const standIn = onMnist === undefined ? ownOf(own, 'builtin') : undefined;
              const mine = onMnist ?? standIn;
              const compared = mine === undefined ? undefined : compareFigure(value, mine);
              return (
                <tr key={label}>
                  <th scope="row">
                    <Prose text={label} /> <small>({source})</small>
                  </th>
                  <td>
                    <Prose text={value} />
                  </td>
                  {comparable && (
                    <td>
                      {compared?.own ?? '–'}
                      {standIn !== undefined && <small> on built-in digits</small>}
                    </td>
                  )}
                  {comparable && <td>{onMnist === undefined ? '–' : compared?.difference}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
