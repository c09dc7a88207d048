import { useCallback, useEffect, useMemo } from 'react';
import { AnswerColumn } from '../../../ui/pad/AnswerColumn.tsx';
import type { PaintBars } from '../../../ui/pad/ProbabilityBars.tsx';
import { usePadSession } from '../../../ui/pad/session-context.ts';
import type { Seen } from '../../../worker/pad/protocol.ts';
import { useComparison } from './comparison-store.ts';
import type { Contestant } from './contestants.ts';
import styles from './lab.module.css';
import { MeasureNote } from './MeasureNote.tsx';
import { TemperatureControl } from './TemperatureControl.tsx';
import { meanOf, tempered } from './tempered.ts';
import { useContestants, useMeasured } from './useContestants.ts';

/** Any number of models on the digit on the pad; several of one setting as one with the spread over its seeds. */
export function SideBySide() {
  const session = usePadSession();
  const { all, shown } = useContestants();
  const { tempering, byHand } = useComparison();
  const measured = useMeasured(tempering === 'fitted');
  const asked = useMemo(() => [...new Set(shown.flatMap(({ members }) => members))], [shown]);
  useEffect(() => {
    session.alsoAsk(asked);
    return () => session.alsoAsk([]);
  }, [session, asked]);
  const temperatureOf = ({ id }: Contestant) =>
    tempering === 'hand' ? byHand : tempering === 'fitted' ? measured.find((one) => one.id === id)?.fitted : 1;
  return (
    <section className={styles.side} aria-labelledby="side-by-side">
      <h2 id="side-by-side">All models side by side</h2>
      <Picks all={all} shown={shown} />
      <TemperatureControl />
      {tempering === 'fitted' && <MeasureNote />}
      <div className={styles.grid}>
        {shown.map((contestant) => (
          <Answer key={contestant.id} contestant={contestant} temperature={temperatureOf(contestant)} />
        ))}
      </div>
    </section>
  );
}

function Picks({ all, shown }: { readonly all: readonly Contestant[]; readonly shown: readonly Contestant[] }) {
  const pick = (id: string, on: boolean) =>
    useComparison.setState(({ picked }) => ({ picked: new Map(picked).set(id, on) }));
  return (
    <details className={styles.picks}>
      <summary>
        {shown.length} of {all.length} models shown
      </summary>
      <ul>
        {all.map((contestant) => (
          <li key={contestant.id}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(contestant)}
                onChange={({ target }) => pick(contestant.id, target.checked)}
              />
              {contestant.title}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AnswerProps {
  readonly contestant: Contestant;
  /** Undefined where none was fitted. */
  readonly temperature: number | undefined;
}

function Answer({ contestant, temperature }: AnswerProps) {
  const session = usePadSession();
  const { members, title, family, unseen } = contestant;
  const follow = useCallback(
    (paint: PaintBars) =>
      session.onSeen((seen) => paintAnswer(paint, seen, { members, temperature: temperature ?? 1 })),
    [session, members, temperature],
  );
  const notes = [
    ...(members.length > 1 ? ['the mean, and from the lowest to the highest'] : []),
    ...(temperature === undefined && !unseen ? ['as trained: it learnt from the images to fit on'] : []),
    ...(temperature !== undefined && temperature !== 1 ? [`T\u00a0=\u00a0${temperature.toFixed(2)}`] : []),
  ];
  return <AnswerColumn title={title} note={notes.join('; ')} family={family} follow={follow} />;
}

interface Wanted {
  readonly members: readonly string[];
  readonly temperature: number;
}

function paintAnswer(paint: PaintBars, seen: Seen | null, { members, temperature }: Wanted): void {
  const said = members.flatMap((model) => seen?.opinions.find((one) => one.model === model)?.probabilities ?? []);
  const [only] = said;
  if (!only) return paint(null);
  if (members.length === 1) return paint(tempered(only, temperature));
  const { low, high } = meanOf(said.map((one) => tempered(one, temperature)));
  // The ensemble's answer is the mean of what its members say; the temperature acts on that.
  const mean = tempered(meanOf(said).mean, temperature);
  const widest = (ends: Float32Array, pick: (a: number, b: number) => number) =>
    ends.map((end, digit) => pick(end, mean[digit] ?? 0));
  return paint(mean, { low: widest(low, Math.min), high: widest(high, Math.max) });
}
