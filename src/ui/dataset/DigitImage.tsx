import { useEffect, useRef } from 'react';
import styles from './DigitBrowser.module.css';

const side = 28;

interface DigitImageProps {
  /** 28×28 bytes, ink bright; undefined while they are fetched. */
  readonly pixels: Uint8Array | undefined;
  readonly name: string;
}

/** A digit as ink on the page: dark on light paper, bright on dark. */
export function DigitImage({ pixels, name }: DigitImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !pixels) return;
    const image = context.createImageData(side, side);
    // Black of varying opacity; the style sheet inverts it on dark paper.
    pixels.forEach((value, i) => {
      image.data[4 * i + 3] = value;
    });
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} className={styles.image} width={side} height={side} role="img" aria-label={name} />;
}
