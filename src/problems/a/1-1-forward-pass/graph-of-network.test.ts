import { expect, test } from 'vitest';
import { forwardPass, givenNetwork } from './forward-pass.ts';
import { graphEdges, graphLayers } from './graph-of-network.ts';

const shown = { network: givenNetwork, pass: forwardPass(givenNetwork), lastStep: 7 };

test('every node says what it is and its value', () => {
  const names = graphLayers(shown).flatMap(({ nodes }) => nodes.map(({ name }) => name));
  expect(names).toContain('h1, hidden unit, value 0');
  expect(names).toContain('x3, input, value −2');
  expect(names).toContain('f1, probability of class 1, value 0.909');
});

test('values of later steps are covered', () => {
  const nodes = graphLayers({ ...shown, lastStep: 0 }).flatMap((layer) => layer.nodes);
  expect(nodes.filter(({ isCovered }) => isCovered).map(({ id }) => id)).toEqual([
    'h2',
    'r0',
    'r1',
    'r2',
    'f0',
    'f1',
    'f2',
  ]);
  expect(nodes.some(({ mark }) => mark)).toBe(false);
});

test('the predicted class is marked', () => {
  const marked = graphLayers(shown).flatMap(({ nodes }) => nodes.filter(({ mark }) => mark).map(({ id }) => id));
  expect(marked).toEqual(['f1']);
});

test('every weight of W and B is an edge between nodes that exist', () => {
  const ids = new Set(graphLayers(shown).flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const edges = graphEdges(shown);
  expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  expect(edges.filter(({ to }) => to === 'h1').map(({ weight }) => weight)).toEqual([1, -1, 0, 5]);
  expect(edges.filter(({ weight }) => weight !== undefined)).toHaveLength(8 + 9);
});
