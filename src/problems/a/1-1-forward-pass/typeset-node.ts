import { texNumber } from '../../../ui/numbers/plain-number.ts';
import { type ForwardPass, type SmallNetwork, weightedSum } from './forward-pass.ts';
import { type NodeRef, nodeValue, subscript } from './nodes.ts';

/** A node's sum in TeX: in symbols, with the current numbers, and worked out. */
export function typesetNode(node: NodeRef, network: SmallNetwork, pass: ForwardPass): string {
  const symbol = texSymbol(node);
  if (node.kind === 'x') return `${symbol} = ${texNumber(nodeValue(node, network, pass))}`;
  const lines = node.kind === 'f' ? softmaxLines(node, pass) : sumLines(node, network, pass);
  return `\\begin{aligned} ${symbol} &= ${lines.join(' \\\\ &')} \\end{aligned}`;
}

/** "h_{1}" */
export function texSymbol(node: NodeRef): string {
  return `${node.kind}_{${subscript(node)}}`;
}

/** A weight's symbol as the assignment indexes it: from where (0 is the bias), then to where. */
export function weightSymbol(to: NodeRef, column: number): string {
  return `${to.kind === 'h' ? 'w' : '\\beta'}_{${column}${subscript(to)}}`;
}

/** e to the r_j over the sum, equal powers collected: e^4/(2e^4+e^7). */
export function exactSoftmax(r: readonly number[], k: number): string {
  const powers = r.map((response) => `e^{${texNumber(response)}}`);
  const counts = new Map<string, number>();
  for (const power of powers) counts.set(power, (counts.get(power) ?? 0) + 1);
  const sum = [...counts].map(([power, count]) => (count > 1 ? `${count}${power}` : power));
  return `\\frac{${powers[k]}}{${sum.join(' + ')}}`;
}

function sumLines(node: NodeRef, network: SmallNetwork, pass: ForwardPass): string[] {
  const isHidden = node.kind === 'h';
  const row = (isHidden ? network.W : network.B)[node.index] ?? [];
  const inputs = isHidden ? network.x : pass.h;
  const wrap = (sum: string) => (isHidden ? `\\max(0,\\; ${sum})` : sum);
  const from = isHidden ? 'x' : 'h';
  const symbols = row.map((_, i) => weightSymbol(node, i) + (i === 0 ? '' : ` ${from}_{${i}}`));
  const numbers = row.map((weight, i) =>
    i === 0
      ? texNumber(weight)
      : `${texNumber(weight, { inner: true })}\\cdot ${texNumber(inputs[i - 1] ?? 0, { inner: true })}`,
  );
  const total = texNumber(weightedSum(row, inputs));
  const result = isHidden ? `${wrap(total)} = ${texNumber(pass.h[node.index] ?? 0)}` : total;
  return [wrap(symbols.join(' + ')), `= ${wrap(numbers.join(' + '))}`, `= ${result}`];
}

function softmaxLines(node: NodeRef, { r, f }: ForwardPass): string[] {
  const sum = r.map((_, k) => `e^{r_{${k}}}`).join(' + ');
  const decimal = texNumber(f[node.index] ?? 0);
  return [`\\frac{e^{r_{${node.index}}}}{${sum}} = ${exactSoftmax(r, node.index)}`, `\\approx ${decimal}`];
}
