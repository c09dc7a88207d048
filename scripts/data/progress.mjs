const width = 24;

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/**
 * One line of progress, such as "[#####···] 41 %  4.1 of 9.9 MB  2.3 MB/s  3 s left".
 * @param {{ done: number, total: number, seconds: number }} state
 */
export function progressLine({ done, total, seconds }) {
  const rate = seconds > 0 ? done / seconds : 0;
  if (!(total > 0)) return `${megabytes(done)} MB  ${megabytes(rate)} MB/s`;
  const fraction = Math.min(1, done / total);
  const filled = Math.round(fraction * width);
  const bar = '#'.repeat(filled) + '·'.repeat(width - filled);
  const left = rate > 0 ? `  ${Math.ceil((total - done) / rate)} s left` : '';
  const size = `${megabytes(done)} of ${megabytes(total)} MB`;
  return `[${bar}] ${Math.floor(fraction * 100)} %  ${size}  ${megabytes(rate)} MB/s${left}`;
}

/**
 * A progress bar that redraws its line on a terminal and stays silent elsewhere.
 * @param {string} label
 */
export function progressBar(label) {
  const started = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  let drawnAt = 0;
  return {
    /**
     * @param {number} done
     * @param {number} total
     */
    update(done, total) {
      const now = performance.now();
      if (!isTerminal || (now - drawnAt < 100 && done < total)) return;
      drawnAt = now;
      process.stdout.write(`\r\x1b[K${label}  ${progressLine({ done, total, seconds: (now - started) / 1000 })}`);
    },
    end: () => void (isTerminal && process.stdout.write('\r\x1b[K')),
  };
}
