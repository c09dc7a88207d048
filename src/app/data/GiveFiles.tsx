import { DropZone } from '../../ui/controls/DropZone.tsx';
import { FileButton } from '../../ui/controls/FileButton.tsx';
import { giveFiles } from '../../ui/dataset/useDataset.ts';

/** Where the reader drops or chooses files of MNIST: together or one after another, packed or not. */
export function GiveFiles() {
  const give = (files: readonly File[]) => void giveFiles(files);
  return (
    <DropZone onFiles={give}>
      <p>Have the files already? Drop them here, together or one by one, packed (.gz) or not.</p>
      <FileButton label="Choose files" name="Choose files of MNIST" multiple onFiles={give} />
    </DropZone>
  );
}
