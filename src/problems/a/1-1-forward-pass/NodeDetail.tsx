import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { type ForwardPass, predictionInWords, type SmallNetwork } from './forward-pass.ts';
import styles from './lab.module.css';
import { type NodeRef, nodeId, nodeValue, stepOf, steps } from './nodes.ts';
import { typesetNode } from './typeset-node.ts';

interface NodeDetailProps {
  readonly node: NodeRef;
  readonly network: SmallNetwork;
  readonly pass: ForwardPass;
  readonly covers: boolean;
}

/** How the chosen node is worked out, and in a sentence what the network says so far. */
export function NodeDetail({ node, network, pass, covers }: NodeDetailProps) {
  return (
    <section className={styles.detail} aria-label="Worked out">
      <h3 className={styles.detailTitle}>{titleOf(node)}</h3>
      <Tex display tex={typesetNode(node, network, pass)} />
      <p role="status">{sentence({ node, network, pass, covers })}</p>
    </section>
  );
}

function titleOf(node: NodeRef): string {
  if (node.kind === 'x') return `Input ${node.index + 1}, given`;
  const place = `Step ${stepOf(node) + 1} of ${steps.length}`;
  const what = {
    h: `hidden unit ${node.index + 1}, a weighted sum through ReLU`,
    r: `the weighted sum of output ${node.index}`,
    f: `softmax turns the three sums into the probability of class ${node.index}`,
  }[node.kind];
  return `${place}: ${what}`;
}

function sentence({ node, network, pass, covers }: NodeDetailProps): string {
  const value = `${nodeId(node)} = ${plainNumber(nodeValue(node, network, pass))}.`;
  if (covers && stepOf(node) < steps.length - 1) return `${value} What follows is still covered.`;
  const share = (100 * Math.max(...pass.f)).toFixed(1);
  return `${value} The network predicts ${predictionInWords(pass)} with ${share} %.`;
}
