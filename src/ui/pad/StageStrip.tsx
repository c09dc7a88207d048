import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Seen } from '../../worker/pad/protocol.ts';
import { Switch } from '../controls/Switch.tsx';
import { drawInput, drawRaster, stageColours, wipe } from './draw-stage.ts';
import { useModels } from './models-store.ts';
import { opinionOf } from './pad-session.ts';
import styles from './StageStrip.module.css';
import { usePadSession, usePadState } from './session-context.ts';
import { type StripStage, stripStages } from './stages.ts';

/** Where the published models' cards cut scaled values off; pixels that reach it are marked. */
const extreme = 5;

/** The way from ink to what a model sees, in five small pictures; every step can be left out to see what it is for. */
export function StageStrip() {
  const strip = useRef<HTMLOListElement>(null);
  useStagePictures(strip);
  return (
    <div>
      <ol ref={strip} className={styles.strip}>
        {stripStages.map((stage) => (
          <li key={stage.id} className={styles.stage}>
            <canvas
              data-stage={stage.id}
              width={28}
              height={28}
              role="img"
              aria-label={`${stage.title}: ${stage.does}`}
              className={styles.picture}
            />
            <StageSwitch stage={stage} />
            <p className={styles.does}>{stage.does}</p>
          </li>
        ))}
      </ol>
      <FinishedNote />
      <LargestValue />
    </div>
  );
}

/** Why the first pictures are empty when a finished digit lies on the pad. */
function FinishedNote() {
  const session = usePadSession();
  const [finished, setFinished] = useState(false);
  useEffect(() => session.onSeen((seen) => setFinished(seen !== null && seen.pictures === null)), [session]);
  if (!finished) return null;
  return <p className={styles.note}>This digit is in MNIST’s form already; the first steps are for drawings.</p>;
}

function StageSwitch({ stage }: { readonly stage: StripStage }) {
  const { store } = usePadSession();
  const stages = usePadState((state) => state.stages);
  const clip = usePadState((state) => state.clip);
  const standardised = useStandardised();
  const { switches, title } = stage;
  if (!switches) return <p className={styles.title}>{title}</p>;
  if (switches === 'clip') {
    return (
      <>
        <p className={styles.title}>{title}</p>
        {standardised && (
          <Switch on={clip} onChange={(on) => store.setState({ clip: on })}>
            Clip extreme values
          </Switch>
        )}
      </>
    );
  }
  return (
    <Switch on={stages[switches]} onChange={(on) => store.setState({ stages: { ...stages, [switches]: on } })}>
      {title}
    </Switch>
  );
}

/** Whether one of the chosen models standardises its input. */
function useStandardised(): boolean {
  const choice = usePadState((state) => state.choice);
  const { models } = useModels();
  return Object.values(choice).some((chosen) => {
    const own = models.find(({ id }) => id === chosen)?.card;
    return chosen === 'published' || own?.preprocessing.kind === 'standardise';
  });
}

function useStagePictures(strip: RefObject<HTMLOListElement | null>): void {
  const session = usePadSession();
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const canvases = new Map(
      Array.from(element.querySelectorAll('canvas'), (canvas) => [canvas.dataset['stage'], canvas] as const),
    );
    let colours = stageColours(element);
    let latest: Seen | null = null;
    const paint = (seen: Seen | null) => {
      latest = seen;
      const input = opinionOf(seen, 'mlp')?.input ?? opinionOf(seen, 'cnn')?.input;
      for (const id of ['ink', 'cropped', 'fitted'] as const) {
        show(canvases.get(id), (canvas) => seen?.pictures && drawRaster(canvas, seen.pictures[id], colours.ink));
      }
      show(canvases.get('digit'), (canvas) => {
        if (seen) drawRaster(canvas, { width: 28, height: 28, pixels: seen.digit }, colours.ink);
      });
      show(canvases.get('input'), (canvas) => input && drawInput(canvas, input, { colours, extreme }));
    };
    // The bars come first; the pictures follow as soon as the page has a moment.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = session.onSeen((seen) => {
      clearTimeout(timer);
      timer = setTimeout(() => paint(seen));
    });
    const themes = new MutationObserver(() => {
      colours = stageColours(element);
      paint(latest);
    });
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-lecture'] });
    return () => {
      clearTimeout(timer);
      leave();
      themes.disconnect();
    };
  }, [session, strip]);
}

function show(canvas: HTMLCanvasElement | undefined, draw: (canvas: HTMLCanvasElement) => unknown): void {
  if (!canvas) return;
  wipe(canvas);
  draw(canvas);
}

/** How far the scaled values reach, which is what clipping is about. */
function LargestValue() {
  const session = usePadSession();
  const [largest, setLargest] = useState<number | null>(null);
  const standardised = useStandardised();
  useEffect(
    () =>
      session.onSeen((seen) => {
        const values = seen?.opinions.map((opinion) => opinion.largest) ?? [];
        setLargest(values.length > 0 ? Math.max(...values) : null);
      }),
    [session],
  );
  if (!standardised) return null;
  return (
    <p className={styles.largest}>
      Largest scaled value: <strong>{largest === null ? '–' : largest.toFixed(1)}</strong> standard deviations. A pixel
      that training hardly ever lit has a tiny deviation, so ink on it explodes; in the test images of MNIST it reaches
      1,367. Clipping keeps such a pixel from deciding alone.
    </p>
  );
}
