import { beforeEach, expect, test } from 'vitest';
import { givenNetwork } from './forward-pass.ts';
import { choose, cover, edit, endEdit, isGiven, redo, reset, step, undo, useNetwork } from './network-store.ts';
import { nodeId } from './nodes.ts';

const { getState } = useNetwork;
beforeEach(() => useNetwork.setState(useNetwork.getInitialState(), true));

test('what is typed into one cell is undone together', () => {
  edit({ part: 'W', row: 0, column: 3 }, 1);
  edit({ part: 'W', row: 0, column: 3 }, 12);
  endEdit();
  edit({ part: 'x', row: 0, column: 2 }, 4);
  expect(getState().network.W[0]).toEqual([1, -1, 0, 12]);
  undo();
  expect(getState().network.x).toEqual([1, 3, -2]);
  undo();
  expect(getState().network).toBe(givenNetwork);
  undo();
  expect(getState().network).toBe(givenNetwork);
});

test('what was undone can be done again, until something else is changed', () => {
  edit({ part: 'x', row: 0, column: 0 }, 5);
  endEdit();
  edit({ part: 'x', row: 0, column: 1 }, 6);
  undo();
  undo();
  redo();
  expect(getState().network.x).toEqual([5, 3, -2]);
  redo();
  redo();
  expect(getState().network.x).toEqual([5, 6, -2]);
  undo();
  edit({ part: 'x', row: 0, column: 2 }, 7);
  redo();
  expect(getState().network.x).toEqual([5, 3, 7]);
});

test('the numbers of the assignment are known as such, wherever they come from', () => {
  expect(isGiven(JSON.parse(JSON.stringify(givenNetwork)))).toBe(true);
  edit({ part: 'B', row: 2, column: 2 }, 2);
  expect(isGiven(getState().network)).toBe(false);
});

test('a reset can be undone', () => {
  edit({ part: 'B', row: 2, column: 1 }, -5);
  reset();
  expect(getState().network).toBe(givenNetwork);
  undo();
  expect(getState().network.B[2]).toEqual([2, -5, 1]);
});

test('steps follow the forward pass and stop at its ends', () => {
  const visited = Array.from({ length: 9 }, () => {
    step(1);
    return nodeId(getState().chosen);
  });
  expect(visited).toEqual(['h2', 'r0', 'r1', 'r2', 'f0', 'f1', 'f2', 'f2', 'f2']);
  cover(true);
  expect(nodeId(getState().chosen)).toBe('h1');
  choose({ kind: 'x', index: 2 });
  step(1);
  expect(nodeId(getState().chosen)).toBe('h1');
  step(-1);
  expect(nodeId(getState().chosen)).toBe('h1');
});
