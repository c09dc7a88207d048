import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import { plainNumber, texNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { type ShownImage, side } from './data-store.ts';
import { isStill, written } from './grid-pictures.ts';
import styles from './lab.module.css';

interface PixelFiguresProps {
  readonly statistics: PixelStatistics;
  readonly image: ShownImage;
  readonly pixel: number;
}

/** Everything about one pixel: its mean and scale, and the shown digit's value before and after. */
export function PixelFigures({ statistics, image, pixel }: PixelFiguresProps) {
  const { fair, histograms, trainCount } = statistics;
  const mean = fair.scaler.mean[pixel] ?? 0;
  const scale = fair.scaler.scale[pixel] ?? 1;
  const value = image.pixels[pixel] ?? 0;
  const lit = trainCount - (histograms[256 * pixel] ?? 0);
  const scaled = (value - mean) / scale;
  const full = (255 - mean) / scale;
  const facts: readonly (readonly [string, string])[] = [
    ['lit in', `${lit.toLocaleString('en-GB')} of ${trainCount.toLocaleString('en-GB')} training images`],
    ['mean', plainNumber(mean)],
    ['scale', isStill(histograms, pixel, trainCount) ? '1, because it never changes' : plainNumber(scale)],
    ['largest in training', written(fair.largestTrain[pixel] ?? 0)],
    ['largest in test', written(fair.largestTest[pixel] ?? 0)],
    ['full ink (255) would be', written(full)],
  ];
  return (
    <section className={styles.figures} aria-label="The chosen pixel">
      <h4 className={styles.pixelTitle}>
        Row {Math.floor(pixel / side)}, column {pixel % side} <small>(pixel {pixel})</small>
      </h4>
      <Tex
        display
        tex={`z = \\frac{${value} - ${texNumber(mean, { decimals: 3 })}}{${texNumber(scale, { decimals: 3 })}} ${isStill(histograms, pixel, trainCount) || scaled === 0 ? '=' : '\\approx'} ${texNumber(scaled, { decimals: 3 })}`}
      />
      <dl>
        {facts.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
