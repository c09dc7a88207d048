import type { ToToyWorker } from './toy-protocol.ts';
import { ToySession } from './toy-session.ts';

/** An epoch a frame of the screen: fast enough to learn in seconds, slow enough to be watched. */
const turnMs = 16;

const session = new ToySession({
  post: (frame) => self.postMessage(frame),
  later: (action) => setTimeout(action, turnMs),
});

self.onmessage = ({ data }: MessageEvent<ToToyWorker>) => session.hear(data);
