import { useEffect } from 'react';
import { datasetTitles } from '../../../datasets/dataset.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { LoadingBar } from '../../../ui/dataset/LoadingBar.tsx';
import { useOpenedDataset } from '../../../ui/dataset/useOpenedDataset.ts';
import { loadSweeps } from '../../../ui/experiment/sweeps-store.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { useNewPadSession } from '../../../ui/pad/session-context.ts';
import { OpenVault } from '../../../ui/vault/OpenVault.tsx';
import { AccuracyTable } from './AccuracyTable.tsx';
import { evaluateBoth, useEvaluation } from './evaluation-store.ts';
import { Findings } from './Findings.tsx';
import styles from './lab.module.css';
import { ModelChoice } from './ModelChoice.tsx';
import { useSeal } from './useSeal.ts';

const asPublished = (session: PadSession) => session.choose({ mlp: 'mlp-published', cnn: 'cnn-published' });

/** Both models on all three parts: how often they are right, and which images they get wrong. */
export function EvaluationLab() {
  const session = useNewPadSession(asPublished);
  const { opened, error } = useOpenedDataset();
  const { models, progress, failure, evaluation } = useEvaluation();
  const seals = [useSeal(models.mlp), useSeal(models.cnn)];
  useEffect(() => void loadSweeps(), []);
  const current = evaluation?.dataset === opened?.name ? evaluation : undefined;
  return (
    <div className={styles.frame}>
      <div className={styles.lab}>
        <ModelChoice dataset={opened?.name} />
        <LoadingBar phases={['download', 'unpack', 'generate']} />
        {error && <p role="alert">{error}</p>}
        <div className={styles.start}>
          <Button
            look="main"
            data-lecture-run
            disabled={!opened || progress !== undefined}
            onClick={() => opened && void evaluateBoth(session, opened)}
          >
            {current ? 'Measure again' : 'Measure both models'}
          </Button>
          {progress ? (
            <span className={styles.progress}>
              <progress value={progress.fraction} max={1} aria-label="Measuring" />
              {Math.round(100 * progress.fraction)} % of 54,000 answers
            </span>
          ) : (
            <span className={styles.words}>
              {opened ? `27,000 images of ${datasetTitles[opened.name]}, each shown to both.` : 'Getting the images.'}
            </span>
          )}
        </div>
        {failure && <p role="alert">This could not be measured: {failure}</p>}
        <AccuracyTable evaluation={current} seals={seals} />
        {current && <OpenVault of={seals} reason="Test accuracy of the MLP and the CNN" />}
        {current && <Findings session={session} evaluation={current} seals={seals} />}
      </div>
    </div>
  );
}
