import katex from 'katex';
import { expect, test } from 'vitest';
import { forwardPass, givenNetwork } from './forward-pass.ts';
import { layers } from './nodes.ts';
import { exactSoftmax, typesetNode } from './typeset-node.ts';

const pass = forwardPass(givenNetwork);

test('typesets a hidden unit in symbols, with numbers and worked out', () => {
  const tex = typesetNode({ kind: 'h', index: 0 }, givenNetwork, pass);
  expect(tex).toContain('\\max(0,\\; w_{01} + w_{11} x_{1} + w_{21} x_{2} + w_{31} x_{3})');
  expect(tex).toContain('\\max(0,\\; 1 + (-1)\\cdot 1 + 0\\cdot 3 + 5\\cdot (-2))');
  expect(tex).toContain('\\max(0,\\; -10) = 0');
});

test('typesets a response from the hidden units', () => {
  const tex = typesetNode({ kind: 'r', index: 1 }, givenNetwork, pass);
  expect(tex).toContain('\\beta_{01} + \\beta_{11} h_{1} + \\beta_{21} h_{2}');
  expect(tex).toContain('3 + 0\\cdot 0 + 2\\cdot 2');
  expect(tex).toContain('= 7');
});

test('collects equal powers in the exact softmax', () => {
  expect(exactSoftmax([4, 7, 4], 0)).toBe('\\frac{e^{4}}{2e^{4} + e^{7}}');
  expect(exactSoftmax([0, 0, 0], 1)).toBe('\\frac{e^{0}}{3e^{0}}');
  expect(exactSoftmax([1, -2, 3.5], 2)).toBe('\\frac{e^{3.5}}{e^{1} + e^{-2} + e^{3.5}}');
});

test('every node of any network is TeX that KaTeX accepts', () => {
  const odd = { ...givenNetwork, x: [1e9, -0.00001, 2.5] };
  for (const network of [givenNetwork, odd]) {
    for (const node of layers.flat()) {
      const tex = typesetNode(node, network, forwardPass(network));
      expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
    }
  }
});
