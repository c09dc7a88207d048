import { type KeyboardEvent, useRef } from 'react';
import { NetworkGraph } from '../../../ui/network-graph/NetworkGraph.tsx';
import { forwardPass } from './forward-pass.ts';
import { graphEdges, graphLayers } from './graph-of-network.ts';
import styles from './lab.module.css';
import { NodeDetail } from './NodeDetail.tsx';
import { NumbersPanel } from './NumbersPanel.tsx';
import { choose, step, useNetwork } from './network-store.ts';
import { layers, nodeId, stepOf, steps } from './nodes.ts';
import { StepBar } from './StepBar.tsx';

// PageDown and PageUp are what a presenter's clicker sends.
const stepKeys: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

const nodesById = new Map(layers.flat().map((node) => [nodeId(node), node]));

/** The 3-2-3 network: pick a node to see its sum, step through the pass, change any number. */
export function ForwardPassLab() {
  const { network, chosen, covers } = useNetwork();
  const board = useRef<HTMLDivElement>(null);
  const pass = forwardPass(network);
  const shown = { network, pass, lastStep: covers ? stepOf(chosen) : steps.length };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepKeys[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = step(by);
    // Past the last node a clicker goes on with the lecture.
    if (!moved && event.key.startsWith('Page')) return;
    event.preventDefault();
    const node = board.current?.querySelector<HTMLElement>(`[data-node="${nodeId(useNetwork.getState().chosen)}"]`);
    // Whoever walks on the nodes takes the focus along; whoever stands on the buttons stays there.
    if (event.target instanceof HTMLElement && event.target.dataset['node']) node?.focus();
  };
  const onChoose = (id: string) => {
    const node = nodesById.get(id);
    if (node) choose(node);
  };
  return (
    <div className={styles.frame}>
      <div className={styles.lab}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys reach it from the buttons inside. */}
        <div ref={board} className={styles.board} onKeyDown={onKeyDown}>
          <StepBar />
          <NetworkGraph
            label="The network, node by node"
            layers={graphLayers(shown)}
            edges={graphEdges(shown)}
            chosen={nodeId(chosen)}
            onChoose={onChoose}
          />
          <p className={styles.legend}>
            Lines: solid for a positive weight, dashed for a negative one, dotted for zero.
          </p>
        </div>
        <NodeDetail node={chosen} network={network} pass={pass} covers={covers} />
        <NumbersPanel />
      </div>
    </div>
  );
}
