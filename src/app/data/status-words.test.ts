import { describe, expect, it } from 'vitest';
import type { MnistRole } from '../../datasets/formats/mnist-files.ts';
import { statusWords } from './status-words.ts';

const all: MnistRole[] = ['trainImages', 'trainLabels', 'testImages', 'testLabels'];
const kept = { kept: true };

describe('statusWords', () => {
  it('promises offline use only for data that outlive the visit', () => {
    const here = { name: 'mnist', held: all, served: true } as const;
    expect(statusWords({ ...here, keeping: kept }, 'auto').meaning).toContain('works offline too');
    expect(statusWords({ ...here, keeping: { kept: false, reason: 'r' } }, 'auto').meaning).not.toContain('offline');
    expect(statusWords({ ...here, held: [], keeping: kept }, 'auto').meaning).toContain('This site offers it');
  });

  it('tells a choice from a lack', () => {
    const builtin = { name: 'builtin', held: [], keeping: kept } as const;
    expect(statusWords({ ...builtin, served: true }, 'builtin').meaning).toMatch(
      /^That is your choice; MNIST is at hand/,
    );
    expect(statusWords({ ...builtin, served: false }, 'auto').meaning).toMatch(
      /^MNIST is neither stored here nor offered/,
    );
  });

  it('names the lack when only MNIST will do', () => {
    const nothing = { name: undefined, held: [], served: false, keeping: kept };
    expect(statusWords(nothing, 'mnist').title).toBe('MNIST is chosen but missing.');
  });
});
