import type { GraphEdge, GraphLayer, GraphNode } from '../../../ui/network-graph/graph.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import type { ForwardPass, SmallNetwork } from './forward-pass.ts';
import { layers, type NodeRef, nodeId, nodeValue, stepOf, subscript } from './nodes.ts';

interface Shown {
  readonly network: SmallNetwork;
  readonly pass: ForwardPass;
  /** Values of later steps than this are covered; −1 covers all but the inputs. */
  readonly lastStep: number;
}

const titles = ['inputs', 'hidden, ReLU', 'sums', 'softmax'];
const kindNames = { x: 'input', h: 'hidden unit', r: 'sum of output', f: 'probability of class' } as const;
const decimals = { x: 2, h: 2, r: 2, f: 3 } as const;

/** The nodes of the graph with their values; before the hidden units and the sums a constant 1 carries the biases. */
export function graphLayers(shown: Shown): GraphLayer[] {
  return layers.map((nodes, index) => {
    const drawn = nodes.map((node) => graphNode(node, shown));
    const hasBias = index < 2;
    return { title: titles[index] ?? '', nodes: hasBias ? [constant(`one-${index}`), ...drawn] : drawn };
  });
}

/** The connections with their weights; between sums and probabilities each power of e. */
export function graphEdges({ network, pass, lastStep }: Shown): GraphEdge[] {
  const weighted = (to: NodeRef, from: readonly string[]) =>
    from.map((id, column) => {
      const weight = (to.kind === 'h' ? network.W : network.B)[to.index]?.[column] ?? 0;
      return { from: id, to: nodeId(to), weight, label: plainNumber(weight) };
    });
  const [inputs, hidden, sums, outputs] = layers;
  const powers = outputs.flatMap((to) =>
    sums.map((from) => {
      const ends = { from: nodeId(from), to: nodeId(to) };
      if (stepOf(from) > lastStep) return ends;
      return { ...ends, label: 'e', power: plainNumber(pass.r[from.index] ?? 0, 2) };
    }),
  );
  return [
    ...hidden.flatMap((to) => weighted(to, ['one-0', ...inputs.map(nodeId)])),
    ...sums.flatMap((to) => weighted(to, ['one-1', ...hidden.map(nodeId)])),
    ...powers,
  ];
}

function constant(id: string): GraphNode {
  return { id, letter: '', value: '1', name: 'constant 1', isConstant: true };
}

function graphNode(node: NodeRef, { network, pass, lastStep }: Shown): GraphNode {
  const isCovered = stepOf(node) > lastStep;
  const value = isCovered ? '?' : plainNumber(nodeValue(node, network, pass), decimals[node.kind]);
  const kind = node.kind === 'f' || node.kind === 'r' ? `${kindNames[node.kind]} ${node.index}` : kindNames[node.kind];
  const isPredicted = node.kind === 'f' && !isCovered && pass.predicted.includes(node.index);
  return {
    id: nodeId(node),
    letter: node.kind,
    subscript: String(subscript(node)),
    value,
    name: `${nodeId(node)}, ${kind}, ${isCovered ? 'still covered' : `value ${value}`}`,
    isCovered,
    ...(isPredicted && { mark: 'predicted' }),
  };
}
