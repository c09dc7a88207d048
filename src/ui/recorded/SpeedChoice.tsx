import { Segments } from '../controls/Segments.tsx';
import { type ReplaySpeed, replaySpeeds, setReplaySpeed } from './replay-store.ts';

const options = replaySpeeds.map((speed) => ({ value: String(speed), label: `${speed}×` }));

/** How much faster than recorded a replay goes. */
export function SpeedChoice({ speed }: { readonly speed: ReplaySpeed }) {
  return (
    <Segments
      legend="Speed"
      options={options}
      value={String(speed)}
      onChange={(value) => setReplaySpeed(Number(value) as ReplaySpeed)}
    />
  );
}
