/** Work that is asked for more often than it should be done. */
export interface Paced {
  /** Wants the work done soon; requests while it waits or runs become one. */
  readonly request: () => void;
  readonly stop: () => void;
}

/** Does the work at most once per `gapMs`, never twice at a time, and always once more after the last request. */
export function paced(work: () => Promise<void>, gapMs: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;
  let stopped = false;
  let lastStart = Number.NEGATIVE_INFINITY;

  const schedule = () => {
    timer ??= setTimeout(() => void run(), Math.max(0, lastStart + gapMs - Date.now()));
  };
  const run = async () => {
    timer = undefined;
    busy = true;
    again = false;
    lastStart = Date.now();
    try {
      await work();
    } finally {
      busy = false;
      if (again && !stopped) schedule();
    }
  };
  return {
    request: () => {
      if (stopped) return;
      if (busy) again = true;
      else schedule();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
