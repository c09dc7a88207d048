import type { FigureSource } from '../../lab/experiment/experiment.ts';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import { ownFigures } from '../../ui/experiment/own-figure.ts';
import { OwnCells } from '../../ui/problem/OwnCells.tsx';
import { Prose } from '../../ui/prose/Prose.tsx';
import { isOpen } from '../../ui/vault/vault-store.ts';
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
  const isSealed = (run: string) => !isOpen(work.openings[id] ?? [], run);
  const ownOf = (source: FigureSource | undefined, dataset: string) => {
    const experiment = source && experiments[source.experiment];
    if (!experiment) return undefined;
    const own = ownFigures({ sweeps, experiment, source, dataset });
    const heldBack = ownFigures({ sweeps, experiment, source, dataset, heldBack: true });
    return own || heldBack ? { own, heldBack } : undefined;
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
            {published.map((figure) => {
              const onMnist = ownOf(figure.own, 'mnist');
              const mine = onMnist ?? ownOf(figure.own, 'builtin');
              return (
                <tr key={figure.label}>
                  <th scope="row">
                    <Prose text={figure.label} /> <small>({figure.source})</small>
                  </th>
                  <td>
                    <Prose text={figure.value} />
                  </td>
                  {comparable && (
                    <OwnCells
                      figure={figure}
                      own={mine?.own}
                      heldBack={mine?.heldBack}
                      isSealed={isSealed}
                      standIn={onMnist ? undefined : 'built-in digits'}
                    />
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
