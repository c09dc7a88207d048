/** What lies on the pad: strokes of the pen, or a finished 28×28 digit. */
export interface SheetContent {
  /** One array per stroke: x, y, x, y … in pad units, 0..1. */
  readonly strokes: readonly Float32Array[];
  /** 784 bytes, ink bright; then there are no strokes. */
  readonly digit: Uint8Array | null;
}

const blank: SheetContent = { strokes: [], digit: null };
/** Points closer than this to the last one add nothing that a reader could see. */
const nearest = 0.0015;

/** The paper of one pad: collects ink, remembers what to undo, and tells its listeners about every change. */
export class Sheet {
  #content = blank;
  #live: number[] | null = null;
  #penWidth: number;
  readonly #undone: SheetContent[] = [];
  /** What was put here as a whole, not drawn by the reader. */
  readonly #finished = new WeakSet<SheetContent>();
  readonly #listeners = new Set<() => void>();

  constructor(penWidth: number) {
    this.#penWidth = penWidth;
  }

  get content(): SheetContent {
    return this.#content;
  }

  /** The stroke under the pen, still growing: x, y, x, y …; null while the pen is up. */
  get live(): readonly number[] | null {
    return this.#live;
  }

  /** Diameter of the pen as a fraction of the pad's side. */
  get penWidth(): number {
    return this.#penWidth;
  }

  get isEmpty(): boolean {
    return !this.#live && this.#content.strokes.length === 0 && !this.#content.digit;
  }

  get canUndo(): boolean {
    return this.#undone.length > 0;
  }

  /** Every stroke, the one under the pen included, as one array each. */
  strokes(): Float32Array[] {
    return this.#live ? [...this.#content.strokes, Float32Array.from(this.#live)] : [...this.#content.strokes];
  }

  /** Puts the pen down; a finished digit gives way to the reader's own. */
  begin(x: number, y: number): void {
    this.end();
    this.#remember();
    if (this.#finished.has(this.#content)) this.#content = blank;
    this.#live = [within(x), within(y)];
    this.#changed();
  }

  /** Moves the pen along points x, y, x, y …; ink ends at the pad's edge. */
  extend(points: readonly number[]): void {
    const live = this.#live;
    if (!live) return;
    const before = live.length;
    for (let i = 0; i < points.length; i += 2) {
      const x = within(points[i]);
      const y = within(points[i + 1]);
      if (Math.hypot(x - live[live.length - 2], y - live[live.length - 1]) >= nearest) live.push(x, y);
    }
    if (live.length > before) this.#changed();
  }

  /** Lifts the pen. */
  end(): void {
    if (!this.#live) return;
    this.#content = { strokes: [...this.#content.strokes, Float32Array.from(this.#live)], digit: null };
    this.#live = null;
    this.#changed();
  }

  /** Takes the last change back: a stroke, a clearing, a digit put here. */
  undo(): void {
    this.end();
    const before = this.#undone.pop();
    if (!before) return;
    this.#content = before;
    this.#changed();
  }

  /** Removes everything. */
  clear(): void {
    this.place(blank);
  }

  /** Puts something else on the pad in place of what is there. */
  place(content: SheetContent): void {
    this.end();
    if (this.isEmpty && content === blank) return;
    this.#remember();
    this.#content = content;
    this.#finished.add(content);
    this.#changed();
  }

  /** Another pen, for all ink on the pad. */
  setPenWidth(width: number): void {
    this.#penWidth = width;
    this.#changed();
  }

  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #remember(): void {
    this.#undone.push(this.#content);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

const within = (value: number) => Math.min(1, Math.max(0, value));
