import { useState } from 'react';
import { Segments } from '../controls/Segments.tsx';
import styles from './DigitGallery.module.css';
import type { Sheet } from './sheet.ts';
import { TestDigits } from './TestDigits.tsx';
import { WrittenDigits } from './WrittenDigits.tsx';

const sources = [
  { value: 'written', label: 'Inkling’s hand' },
  { value: 'test', label: 'Test images' },
] as const;

/** Digits to put on the pad for those who do not draw: strokes of the built-in hands, or test images of the dataset. */
export function DigitGallery({ sheet }: { readonly sheet: Sheet }) {
  const [source, setSource] = useState<(typeof sources)[number]['value']>('written');
  return (
    <div className={styles.gallery}>
      <Segments legend="Digits from" options={sources} value={source} onChange={setSource} />
      {source === 'written' ? <WrittenDigits sheet={sheet} /> : <TestDigits sheet={sheet} />}
    </div>
  );
}
