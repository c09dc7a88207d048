import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './ChartFigure.module.css';
import { type ChartNumbers, csvOf } from './chart-numbers.ts';
import { fileNameOf, pngBlob, saveFile, svgText } from './export-picture.ts';

interface ChartToolsProps {
  readonly title: string;
  readonly numbers: () => ChartNumbers;
  readonly picture: () => SVGSVGElement | null | undefined;
}

/** Buttons that save the chart as a picture or its numbers as a file. */
export function ChartTools({ title, numbers, picture }: ChartToolsProps) {
  const [problem, setProblem] = useState('');
  const name = fileNameOf(title);
  const savePicture = async (kind: 'svg' | 'png') => {
    const drawn = picture();
    if (!drawn) return setProblem('The chart is not drawn yet.');
    try {
      const content =
        kind === 'svg' ? new Blob([svgText(drawn, title)], { type: 'image/svg+xml' }) : await pngBlob(drawn, title);
      saveFile(`${name}.${kind}`, content);
      setProblem('');
    } catch {
      setProblem('The browser could not make this picture.');
    }
  };
  const saveNumbers = () => saveFile(`${name}.csv`, new Blob([csvOf(numbers())], { type: 'text/csv' }));
  return (
    <div className={styles.tools}>
      <span aria-hidden="true">Save</span>
      <Tool name="SVG" title={title} onClick={() => void savePicture('svg')} />
      <Tool name="PNG" title={title} onClick={() => void savePicture('png')} />
      <Tool name="CSV" title={title} onClick={saveNumbers} />
      <span role="status">{problem}</span>
    </div>
  );
}

function Tool({
  name,
  title,
  onClick,
}: {
  readonly name: string;
  readonly title: string;
  readonly onClick: () => void;
}) {
  return (
    <Button look="quiet" className={styles.tool ?? ''} aria-label={`Save as ${name}: ${title}`} onClick={onClick}>
      {name}
    </Button>
  );
}
