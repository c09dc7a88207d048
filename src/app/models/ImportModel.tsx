import { useState } from 'react';
import { ModelFileError } from '../../lab/model/model-file-error.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DropZone } from '../../ui/controls/DropZone.tsx';
import { FileButton } from '../../ui/controls/FileButton.tsx';
import { importModel } from '../../ui/experiment/own-models.ts';
import styles from './models.module.css';
import { readModelFiles, type Said } from './read-model-files.ts';

interface Outcome {
  readonly imported?: readonly string[];
  readonly refused?: string;
  /** Files that lack only what the reader can say. */
  readonly asking?: readonly File[];
}

/** Where the reader drops or chooses a model's files; what is wrong with them is said in words. */
export function ImportModel() {
  const [outcome, setOutcome] = useState<Outcome>({});
  const take = async (files: readonly File[], said?: Said) => setOutcome(await takeFiles(files, said));
  return (
    <>
      <DropZone onFiles={(files) => void take(files)}>
        <p>
          Drop a model here: one JSON file saved by Inkling, a zip, or <code>model.json</code> of tfjs with its weights
          files.
        </p>
        <FileButton label="Choose files" multiple accept=".json,.zip,.bin" onFiles={(files) => void take(files)} />
      </DropZone>
      <ImportOutcome outcome={outcome} onSay={(files, said) => void take(files, said)} />
    </>
  );
}

interface ImportOutcomeProps {
  readonly outcome: Outcome;
  readonly onSay: (files: readonly File[], said: Said) => void;
}

function ImportOutcome({ outcome: { imported, refused, asking }, onSay }: ImportOutcomeProps) {
  return (
    <>
      <p role="status" className={styles.status}>
        {imported && `Imported: ${imported.join(', ')}. It can be chosen on the pad.`}
      </p>
      {refused && (
        <p role="alert" className={styles.bad}>
          Nothing was imported. {refused}
        </p>
      )}
      {asking && (
        <fieldset className={styles.asking}>
          <legend>How were pixels prepared for this model? Its file does not say.</legend>
          <Button onClick={() => onSay(asking, { preprocessing: 'unit' })}>Divided by 255 (0 to 1)</Button>
          <Button onClick={() => onSay(asking, { preprocessing: 'symmetric' })}>From −1 to 1</Button>
        </fieldset>
      )}
    </>
  );
}

async function takeFiles(files: readonly File[], said: Said = {}): Promise<Outcome> {
  try {
    const models = await readModelFiles(files, said);
    for (const model of models) await importModel(model);
    return { imported: models.map(({ card }) => card.title) };
  } catch (error) {
    if (!(error instanceof ModelFileError)) return { refused: 'The file could not be read; is it still there?' };
    return error.missing ? { asking: files } : { refused: error.message };
  }
}
