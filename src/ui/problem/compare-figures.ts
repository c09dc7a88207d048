/** A published figure beside the reader's own, written with the same number of decimals. */
export interface ComparedFigure {
  readonly own: string;
  /** The standard deviation over the reader's seeds, in the same unit; empty for one seed. */
  readonly spread: string;
  readonly difference: string;
}

/**
 * Writes the reader's figure as the published one is written ("0.4406", ".9549", "95.5 %"), with its spread over seeds
 * where there are several, and how far it lies off.
 */
export function compareFigure(published: string, own: number, sd?: number): ComparedFigure {
  const written = /^\s*[≈~]?\s*([-−]?\d*\.?\d+)\s*(%?)\s*$/.exec(published);
  const figure = written?.[1]?.replace('−', '-');
  if (figure === undefined) {
    return {
      own: String(Number(own.toPrecision(4))),
      spread: sd === undefined ? '' : sd.toPrecision(2),
      difference: '',
    };
  }
  const decimals = figure.split('.')[1]?.length ?? 0;
  const scale = written?.[2] === '%' ? 100 : 1;
  const unit = scale === 100 ? ' %' : '';
  const mine = own * scale;
  return {
    own: fixed(mine, decimals) + unit,
    spread: sd === undefined ? '' : fixed(sd * scale, decimals) + unit,
    difference: signed(mine - Number(figure), decimals) + unit,
  };
}

function fixed(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('-', '−');
}

function signed(value: number, decimals: number): string {
  const size = Math.abs(value).toFixed(decimals);
  if (Number(size) === 0) return `±${size}`;
  return (value < 0 ? '−' : '+') + size;
}
