import type { ChartTheme } from './chart-frame.ts';

/** The theme in force where the element stands, read from the design tokens. */
export function chartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const rootPixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    line: token('--line'),
    paper: token('--paper-raised'),
    font: token('--font-sans'),
    // The smallest size of type, which lecture mode raises together with the root's.
    fontSize: Math.round((Number.parseFloat(token('--text-s')) || 0.8125) * rootPixels),
    lineWidth: Math.round(1.25 * rootPixels) / 10,
  };
}

/** A CSS colour with tokens replaced by their values: "var(--mlp)" becomes "#2c6aaf". */
export function resolveColour(element: Element, colour: string): string {
  const style = getComputedStyle(element);
  return colour.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}
