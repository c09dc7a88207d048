import { useEffect, useRef, useState } from 'react';
import { startToyWorker, type ToyWorker } from '../../../worker/toy/start-toy-worker.ts';
import type { ToToyWorker, ToyFrame, ToySpec } from '../../../worker/toy/toy-protocol.ts';

/** A network in a worker of its own while the lab is shown: its latest frame, and a way to steer it. */
export function useToyTrainer(spec: ToySpec, learningRate: number) {
  const worker = useRef<ToyWorker | null>(null);
  const [frame, setFrame] = useState<ToyFrame>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    worker.current = startToyWorker({ onFrame: setFrame, onLost: () => setLost(true) });
    return () => worker.current?.end();
  }, []);
  useEffect(() => worker.current?.tell({ type: 'rate', learningRate }), [learningRate]);
  useEffect(() => worker.current?.tell({ type: 'spec', spec }), [spec]);
  const tell = (type: Exclude<ToToyWorker['type'], 'spec' | 'rate' | 'seen'>) => worker.current?.tell({ type });
  const reset = () => worker.current?.tell({ type: 'spec', spec });
  return { frame, isLost, tell, reset };
}
