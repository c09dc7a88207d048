import { Segments } from '../../../ui/controls/Segments.tsx';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { activations, type FunctionName, functionNames } from './activations.ts';
import { FunctionCurve } from './FunctionCurve.tsx';
import styles from './lab.module.css';
import { moveTo, useLinearLab } from './lab-store.ts';
import { SoftmaxPanel } from './SoftmaxPanel.tsx';

const names = [...functionNames, 'softmax'].map((name) => ({ value: name, label: name }));

/** An activation on its curve, with its derivative under a point that can be moved. */
export function FunctionsLab() {
  const { name, x } = useLinearLab();
  return (
    <div className={styles.lab} data-curve={name !== 'softmax'}>
      <div className={styles.names}>
        <Segments
          legend="Function"
          options={names}
          value={name}
          onChange={(value) => useLinearLab.setState({ name: value as FunctionName | 'softmax' })}
        />
      </div>
      {name === 'softmax' ? (
        <SoftmaxPanel />
      ) : (
        <>
          <FunctionCurve name={name} x={x} onMove={moveTo} />
          <div className={styles.readout}>
            <div className={styles.formulas}>
              <Tex tex={activations[name].tex} />
              <Tex tex={activations[name].derivativeTex} />
            </div>
            <p role="status">
              <strong>
                x = {plainNumber(x)}: f(x) = {plainNumber(activations[name].f(x))}, f′(x) ={' '}
                {name === 'ReLU' && x === 0 ? 'none; libraries take 0' : plainNumber(activations[name].derivative(x))}
              </strong>
            </p>
            <p>{activations[name].says}</p>
          </div>
        </>
      )}
    </div>
  );
}
