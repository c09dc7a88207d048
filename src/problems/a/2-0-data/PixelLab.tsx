import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';
import { choosePixel, chooseView, type GridView, type ShownImage, showImage, side, useData } from './data-store.ts';
import { gridPictures } from './grid-pictures.ts';
import styles from './lab.module.css';
import { PixelFigures } from './PixelFigures.tsx';
import { PixelGrid } from './PixelGrid.tsx';
import { PixelHistogram } from './PixelHistogram.tsx';

interface PixelLabProps {
  readonly dataset: OpenedDataset;
  readonly statistics: PixelStatistics;
  readonly image: ShownImage;
}

const views = [
  { value: 'before', label: 'digit before' },
  { value: 'after', label: 'digit after' },
  { value: 'scale', label: 'scale' },
  { value: 'train', label: 'largest in training' },
  { value: 'test', label: 'largest in test' },
] as const;

/** A grid of pixels to choose from, as a digit or as a heat map, and everything about the chosen one. */
export function PixelLab({ dataset, statistics, image }: PixelLabProps) {
  const { pixel, view } = useData();
  const picture = gridPictures(statistics, image)[view];
  const extreme = statistics.fair.extremeTest;
  const row = Math.floor(pixel / side);
  return (
    <div className={styles.pixelLab}>
      <div className={styles.grid}>
        <ViewChoice view={view} />
        <PixelGrid picture={picture} />
        <p className={styles.says}>{picture.says}</p>
        <div className={styles.jump}>
          <Button onClick={() => choosePixel(14 * side + 14)}>A pixel in the middle</Button>
          <Button onClick={() => choosePixel(0)}>One that is never lit</Button>
          <Button
            onClick={() => {
              choosePixel(extreme.pixel);
              void showImage(dataset, extreme.image);
            }}
          >
            The most extreme
          </Button>
        </div>
        <div className={styles.fields}>
          <Field
            label="Row"
            value={row}
            max={side - 1}
            onChange={(value) => choosePixel(value * side + (pixel % side))}
          />
          <Field
            label="Column"
            value={pixel % side}
            max={side - 1}
            onChange={(value) => choosePixel(row * side + value)}
          />
          <Field
            label="Image"
            value={image.index}
            max={dataset.count - 1}
            onChange={(value) => void showImage(dataset, value)}
          />
          <Button onClick={() => void showImage(dataset, Math.floor(Math.random() * dataset.count))}>
            Another image
          </Button>
        </div>
      </div>
      <div className={styles.readout}>
        <PixelFigures statistics={statistics} image={image} pixel={pixel} />
        <PixelHistogram statistics={statistics} pixel={pixel} />
      </div>
    </div>
  );
}

function ViewChoice({ view }: { readonly view: GridView }) {
  return (
    <fieldset className={styles.views}>
      <legend>The grid shows</legend>
      {views.map(({ value, label }) => (
        <Button key={value} aria-pressed={view === value} onClick={() => chooseView(value)}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Field({ label, value, max, onChange }: FieldProps) {
  return (
    <span className={styles.field}>
      <span aria-hidden="true">{label}</span>
      <NumberField whole label={`${label}, counted from 0`} min={0} max={max} value={value} onChange={onChange} />
    </span>
  );
}
