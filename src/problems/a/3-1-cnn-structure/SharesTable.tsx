import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import styles from './lab.module.css';
import { parametersOf, type Stage, stagesOf, totalParameters } from './structure.ts';
import { useStructure } from './structure-store.ts';

const whole = (value: number) => value.toLocaleString('en-GB');

/** Every layer with its shape, its parameters and its multiplications, and their shares as bars. */
export function SharesTable() {
  const { structure, stage: chosen } = useStructure();
  const stages = stagesOf(structure);
  const parameters = totalParameters(stages);
  const multiplications = stages.reduce((sum, stage) => sum + stage.multiplications, 0);
  return (
    <ScrollBox label="Parameters and multiplications of each layer">
      <table className={styles.shares}>
        <caption className="visually-hidden">Parameters and multiplications of each layer</caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Puts out</th>
            <th scope="col">Parameters</th>
            <th scope="col">Multiplications</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <ShareRow
              key={stage.id}
              stage={stage}
              all={{ parameters, multiplications }}
              isChosen={stage.id === chosen}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Network</th>
            <td />
            <td>{whole(parameters)}</td>
            <td>{whole(multiplications)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface ShareRowProps {
  readonly stage: Stage;
  readonly all: { readonly parameters: number; readonly multiplications: number };
  readonly isChosen: boolean;
}

function ShareRow({ stage, all, isChosen }: ShareRowProps) {
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">{stage.name}</th>
      <td>{stage.shape.join('×')}</td>
      <Share value={parametersOf(stage)} all={all.parameters} />
      <Share value={stage.multiplications} all={all.multiplications} />
    </tr>
  );
}

function Share({ value, all }: { readonly value: number; readonly all: number }) {
  const share = (100 * value) / all;
  return (
    <td className={styles.share}>
      <span className={styles.shareBar} aria-hidden="true" style={{ width: `${share}%` }} />
      {whole(value)}
      {value > 0 && <small> {share.toFixed(1)} %</small>}
    </td>
  );
}
