import type * as PlotModule from '@observablehq/plot';
import { useCallback, useMemo, useState } from 'react';
import { RandomState } from '../../../numerics/random/random-state.ts';
import { PlotPicture, type PlotPlace } from '../../../ui/charts/PlotPicture.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { accuracy } from './rank-settings.ts';
import { tickCount } from './tick-count.ts';
import styles from './tuning.module.css';
import { drawAccuracy, drawSearch, meanExcess } from './winners-curse.ts';

const truth = 0.95;

/** A search among settings that are all equally good: who wins, by how much, and what the winner gets on new images. */
export function WinnersCurse() {
  const [settings, setSettings] = useState('162');
  const [images, setImages] = useState('10000');
  const [draw, setDraw] = useState(1);
  const search = useMemo(
    () => ({ settings: Number(settings), images: Number(images), accuracy: truth }),
    [settings, images],
  );
  const { measured, again } = useMemo(() => {
    const random = new RandomState(draw);
    return { measured: drawSearch(search, random), again: drawAccuracy(search, random) };
  }, [search, draw]);
  const excess = useMemo(() => meanExcess(search), [search]);
  const highest = Math.max(...measured);
  const specify = useCallback(
    (plot: typeof PlotModule, place: PlotPlace) => specification(plot, place, { measured, again }),
    [measured, again],
  );
  const off = highest - truth;
  return (
    <section className={styles.curse} aria-label="A search among equals">
      <div className={styles.choice}>
        <Segments legend="Settings tried" options={settingCounts} value={settings} onChange={setSettings} />
        <Segments legend="Validation images" options={imageCounts} value={images} onChange={setImages} />
      </div>
      <PlotPicture
        label={`Measured accuracies of ${settings} settings whose true accuracy is 0.95; the highest is ${accuracy(highest)}`}
        height={210}
        specify={specify}
      />
      <p role="status">
        {search.settings === 1 ? 'The one setting' : `Every one of the ${settings} settings`} is right 95 times in 100.
        Measured, the highest gets <b>{accuracy(highest)}</b>, {Math.abs(off).toFixed(4)} too{' '}
        {off >= 0 ? 'high' : 'low'}. The same setting on as many new images: <b>{accuracy(again)}</b>. On the average of
        400 such searches the winner is {excess.toFixed(4)} too high.
      </p>
      <div>
        <Button onClick={() => setDraw((before) => before + 1)}>Search again</Button>
      </div>
    </section>
  );
}

const settingCounts = ['1', '8', '40', '162'].map((value) => ({ value, label: value }));
const imageCounts = [
  { value: '1000', label: '1,000' },
  { value: '10000', label: '10,000' },
  { value: '50000', label: '50,000' },
];

interface Drawn {
  readonly measured: readonly number[];
  /** The winner's accuracy on new images. */
  readonly again: number;
}

function specification(plot: typeof PlotModule, place: PlotPlace, drawn: Drawn): PlotModule.PlotOptions {
  const { theme } = place;
  const far = Math.max(...[...drawn.measured, drawn.again].map((value) => Math.abs(value - truth)), 0.001) * 1.15;
  return {
    marginBottom: theme.fontSize * 3.2,
    marginTop: theme.fontSize * 2,
    x: {
      domain: [truth - far, truth + far],
      label: 'measured accuracy',
      labelAnchor: 'center',
      labelOffset: theme.fontSize * 2.6,
      labelArrow: 'none',
      ticks: tickCount(place.width, theme.fontSize),
    },
    y: { axis: null },
    marks: marksOf(plot, place, drawn),
  };
}

function marksOf(plot: typeof PlotModule, { theme, colour }: PlotPlace, { measured, again }: Drawn) {
  const highest = Math.max(...measured);
  const others = measured.toSorted((a, b) => a - b).slice(0, -1);
  const ink = theme.inkSoft;
  const winner = colour('var(--mlp)');
  const anew = colour('var(--cnn)');
  const lift = -theme.fontSize;
  const halo = { stroke: theme.paper, strokeWidth: 4 };
  return [
    plot.ruleX([truth], { stroke: ink, strokeDasharray: '2 4' }),
    plot.text(['truth'], { x: truth, frameAnchor: 'top', dy: lift, fill: ink }),
    plot.dotX(
      others,
      plot.dodgeY({ x: (value: number) => value, r: 3, anchor: 'bottom', fill: ink, fillOpacity: 0.6 }),
    ),
    plot.dotX([highest], { x: highest, frameAnchor: 'bottom', r: 6, dy: -6, symbol: 'star', fill: winner }),
    plot.text(['highest'], {
      ...{ x: highest, frameAnchor: 'bottom', dy: 1.6 * lift, textAnchor: 'end', fill: winner, ...halo },
    }),
    // A halo as wide as a gap between words, so that the line of the truth does not run through them.
    plot.text(['the same, new images'], {
      ...{ x: again, frameAnchor: 'top', dy: -0.45 * lift, fill: anew, ...halo, strokeWidth: theme.fontSize * 0.6 },
    }),
    plot.dotX([again], { x: again, frameAnchor: 'top', dy: -2 * lift, r: 6, symbol: 'diamond', fill: anew }),
  ];
}
