import { create } from 'zustand';

/** The networks one click away. */
export const presets = [
  { name: '3-2-3', says: 'the network of A1.1', widths: [3, 2, 3] },
  { name: '784-64-10', says: 'an MLP on MNIST', widths: [784, 64, 10] },
] as const;

/** Widths of the layers, inputs first. */
interface SizeState {
  readonly widths: readonly number[];
}

/** The most hidden layers the lab draws. */
export const mostHidden = 5;

/** The network whose parameters are counted; shared by the lab, the comparison and the pitfall. */
export const useSize = create<SizeState>()(() => ({ widths: presets[0].widths }));

const { getState, setState } = useSize;

/** Sets all widths. */
export function setWidths(widths: readonly number[]): void {
  setState({ widths });
}

/** Sets the width of one layer. */
export function setWidth(layer: number, width: number): void {
  setState({ widths: getState().widths.with(layer, width) });
}

/** Puts a hidden layer before the outputs, as wide as the one before it. */
export function addHidden(): void {
  const { widths } = getState();
  const last = widths.length - 1;
  const width = widths.length > 2 ? (widths[last - 1] ?? 1) : 2;
  setState({ widths: [...widths.slice(0, last), width, ...widths.slice(last)] });
}

/** Takes a hidden layer away. */
export function removeLayer(layer: number): void {
  setState({ widths: getState().widths.filter((_, index) => index !== layer) });
}
