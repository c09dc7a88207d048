import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { measuredErrors } from './reference-errors.ts';

/** Epochs, updates per epoch and updates in all of scikit-learn's runs: what grows with the number of images. */
export function UpdatesTable() {
  return (
    <ScrollBox label="Updates at each size">
      <table>
        <caption>How long each run was, in updates</caption>
        <thead>
          <tr>
            <th scope="col">Images</th>
            <th scope="col">Epochs</th>
            <th scope="col">Updates an epoch</th>
            <th scope="col">Updates in all</th>
          </tr>
        </thead>
        <tbody>
          {measuredErrors.map(({ images, epochs }) => (
            <tr key={images}>
              <th scope="row">{images.toLocaleString('en-GB')}</th>
              <td>{epochs}</td>
              <td>{Math.ceil(images / 256)}</td>
              <td>{(epochs * Math.ceil(images / 256)).toLocaleString('en-GB')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
