import { changeset, parse, truthy, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { type ChartFrame, frameOf } from './chart-frame.ts';
import { framedSpec, framedValues, type LooseSpecWithData } from './framed-spec.ts';
import { yieldToPage } from './yield-to-page.ts';

const dataName = 'rows';

interface Drawn {
  readonly view: View;
  /** Everything about the picture but its numbers. */
  readonly look: string;
}

const drawn = new WeakMap<HTMLElement, Drawn>();

/**
 * Stands in for vega-embed, through which tfjs-vis draws: expressions are interpreted instead of compiled (so a strict
 * content security policy holds), the picture is SVG in the app's theme, and a view is used again when only numbers change.
 */
// biome-ignore lint/style/noDefaultExport: tfjs-vis takes vega-embed's default export
export default async function embed(element: HTMLElement, spec: LooseSpecWithData): Promise<{ view: View }> {
  const frame = frameOf(element);
  const { data, ...rest } = spec;
  const values = framedValues(data.values, frame);
  const look = JSON.stringify([rest, { ...frame, rows: 0 }]);
  const before = drawn.get(element);
  if (before?.look === look) {
    await before.view.change(dataName, changeset().remove(truthy).insert(values)).runAsync();
    return { view: before.view };
  }
  before?.view.finalize();
  const view = await createView(element, { ...framedSpec(rest, frame), data: { name: dataName, values } }, frame);
  drawn.set(element, { view, look });
  await yieldToPage();
  await view.runAsync();
  return { view };
}

/** The view drawn into the element, for exports and for positions. */
export function viewOf(element: HTMLElement): View | undefined {
  return drawn.get(element)?.view;
}

/** Lets go of the picture in the element. */
export function release(element: HTMLElement): void {
  drawn.get(element)?.view.finalize();
  drawn.delete(element);
  element.replaceChildren();
}

/** In steps: all at once, the first picture of a page would hold it up for longer than a reader's hand allows. */
async function createView(element: HTMLElement, spec: LooseSpecWithData, frame: ChartFrame | undefined): Promise<View> {
  await yieldToPage();
  const { spec: vegaSpec } = compile(spec as unknown as TopLevelSpec);
  await yieldToPage();
  const runtime = parse(vegaSpec, undefined, { ast: true });
  await yieldToPage();
  element.replaceChildren();
  const view = new View(runtime, { renderer: 'svg', expr: expressionInterpreter, hover: false });
  if (frame) view.description(frame.description);
  return view.initialize(element);
}
