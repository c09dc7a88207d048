import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countWith } from './slips.ts';
import {
  mapSides,
  parametersOf,
  published,
  refusalOf,
  rowsInUse,
  stagesOf,
  structureSchema,
  totalParameters,
} from './structure.ts';
import { isPublished, resetStructure, setPart, stepStage, useStructure } from './structure-store.ts';
import { typesetStage } from './typeset-stage.ts';

describe('the network of the assignment', () => {
  const stages = stagesOf(published);

  it('has the published shapes and counts', () => {
    expect(stages.map(({ shape }) => shape.join('×'))).toEqual([
      '1×28×28',
      '16×12×12',
      '16×12×12',
      '16×5×5',
      '400',
      '10',
      '10',
    ]);
    expect(stages.map(parametersOf)).toEqual([0, 416, 0, 0, 0, 4010, 0]);
    expect(totalParameters(stages)).toBe(4426);
  });

  it('multiplies mostly in the convolution, though most parameters are in the linear layer', () => {
    expect(stages.map(({ multiplications }) => multiplications)).toEqual([0, 57_600, 0, 0, 0, 4000, 0]);
  });

  it('never looks at the last three rows and columns', () => {
    expect(rowsInUse(published)).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  it('leaves gaps where the stride is larger than the window', () => {
    const gappy = { ...published, kernel: 1, stride: 3, pool: 1, poolStride: 1 };
    expect(rowsInUse(gappy)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
  });
});

describe('networks that cannot be', () => {
  it('says why, with the sizes', () => {
    expect(refusalOf({ ...published, kernel: 29 })).toContain('29×29 kernel does not fit on 28×28 pixels');
    expect(refusalOf({ ...published, kernel: 25 })).toContain('leaves maps of 2×2; a 3×3 pooling window');
    expect(refusalOf({ ...published, kernel: 28, pool: 1 })).toBeNull();
  });

  it('are not taken over by the lab', () => {
    setPart('kernel', 40);
    expect(useStructure.getState()).toMatchObject({ structure: published, refusal: expect.stringContaining('40×40') });
    setPart('kernel', 3);
    expect(useStructure.getState().refusal).toBeNull();
    expect(mapSides(useStructure.getState().structure)).toEqual({ conv: 13, pool: 6 });
    expect(isPublished(useStructure.getState().structure)).toBe(false);
    resetStructure();
    expect(isPublished(useStructure.getState().structure)).toBe(true);
  });

  it('do not come back from what was kept, while those that can do', () => {
    const comesBack = (structure: unknown) => v.is(structureSchema, structure);
    expect(comesBack({ ...published, kernel: 3 })).toBe(true);
    expect(comesBack({ ...published, kernel: 29 })).toBe(false);
    expect(comesBack({ ...published, filters: 2.5 })).toBe(false);
    expect(comesBack({ ...published, filters: 1e6 })).toBe(false);
    expect(comesBack({ filters: 16 })).toBe(false);
  });
});

it('walks through the stages and stays at the ends', () => {
  for (let i = 0; i < 9; i++) stepStage(1);
  expect(stepStage(1)).toBe(false);
  expect(useStructure.getState().stage).toBe('softmax');
  expect(stepStage(-1)).toBe(true);
  for (let i = 0; i < 9; i++) stepStage(-1);
  expect(useStructure.getState().stage).toBe('input');
});

describe('slips', () => {
  it('without any is the right count', () => {
    expect(countWith(published, [])).toEqual({ convSide: 12, poolSide: 5, conv: 416, linear: 4010, total: 4426 });
  });

  it.each([
    ['no-bias', 4400],
    ['same-padding', 6186],
    ['window-stride', 2986],
    ['round-up', 6186],
  ] as const)('%s gives %i', (slip, total) => {
    expect(countWith(published, [slip]).total).toBe(total);
  });
});

describe('typesetting', () => {
  const typeset = (id: string, structure = published) => {
    const stage = stagesOf(structure).find((found) => found.id === id);
    if (!stage) throw new Error(id);
    return typesetStage(stage, structure);
  };

  it('shows the rounding only where something is rounded', () => {
    expect(typeset('conv')).toContain('\\lfloor 11.5 \\rfloor + 1 = 12');
    expect(typeset('conv', { ...published, kernel: 4 })).not.toContain('\\lfloor 12');
  });

  it('adds weights and biases', () => {
    expect(typeset('conv')).toContain('= 400 + 16 = 416');
    expect(typeset('linear')).toContain('400\\cdot 10 + 10 = 4{,}010');
  });
});
