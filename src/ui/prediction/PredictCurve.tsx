import { useState } from 'react';
import type { CurvePrediction } from '../../lab/experiment/experiment.ts';
import type { Point } from '../charts/line-series.ts';
import { Button } from '../controls/Button.tsx';
import { CurveSketch } from './CurveSketch.tsx';
import styles from './prediction.module.css';

interface PredictCurveProps {
  readonly predict: CurvePrediction;
  readonly onKeep: (points: readonly Point[]) => void;
}

/** A curve to sketch by dragging its points, and the button that keeps it. */
export function PredictCurve({ predict, onKeep }: PredictCurveProps) {
  const { x, y } = predict;
  const [points, setPoints] = useState<readonly Point[]>(() => x.at.map((at) => ({ x: at, y: (y.from + y.to) / 2 })));
  const [moved, setMoved] = useState(false);
  return (
    <>
      <CurveSketch
        predict={predict}
        points={points}
        onMove={(index, to) => {
          setMoved(true);
          setPoints((before) => before.map((point, i) => (i === index ? { ...point, y: to } : point)));
        }}
      />
      <p className={styles.hint}>Draw across the chart, or move a point with the arrow keys.</p>
      <div className={styles.choices}>
        <Button disabled={!moved} onClick={() => onKeep(points)}>
          Keep my sketch
        </Button>
      </div>
    </>
  );
}
