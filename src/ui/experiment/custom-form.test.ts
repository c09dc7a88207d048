import { describe, expect, it } from 'vitest';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import { testExperiment } from '../runs/test-sweep.ts';
import { attemptPlan } from './attempt-plan.ts';
import { customForm } from './custom-form.ts';
import { firstChoice, type PlanChoice, planOf } from './plan-choice.ts';

const choice = (fields: PlanChoice['fields']): PlanChoice => ({ ...firstChoice(testExperiment, 'custom', 1), fields });
const specs = (fields: PlanChoice['fields']) => {
  const plan = planOf(testExperiment, choice(fields));
  return planRuns(plan.experiment, plan).map(({ spec }) => spec);
};
const paths = (fields: PlanChoice['fields']) => customForm(testExperiment, fields).fields.map(({ path }) => path);

describe('the custom form', () => {
  it('offers every setting of the spec but the classes and the seed', () => {
    expect(paths({})).toEqual([
      'data.split',
      'data.trainSize',
      'data.validation',
      'data.validation.start',
      'data.validation.count',
      'data.preprocessing',
      'network.layers.0.units',
      'network.layers.0.activation',
      'network.layers.1.activation',
      'initialiser',
      'loss',
      'optimiser.name',
      'optimiser.learningRate',
      'optimiser.momentum',
      'optimiser.nesterov',
      'schedule.kind',
      'penalty.convention',
      'batchSize',
      'epochs',
      'stop.rule',
      'evaluateEvery',
    ]);
  });

  it('shows the constants of the optimiser that is chosen, and plans with them', () => {
    const adam = { 'optimiser.name': 'adam', 'optimiser.beta1': '0.8' };
    expect(paths(adam)).toContain('optimiser.beta1');
    expect(paths(adam)).not.toContain('optimiser.momentum');
    expect(paths({ 'network.layers.0.activation': 'leakyRelu' })).toContain('network.layers.0.slope');
    expect(specs(adam)[0]?.optimiser).toEqual({
      name: 'adam',
      learningRate: 0.1,
      beta1: 0.8,
      beta2: 0.999,
      library: 'sklearn',
    });
  });

  it('gives a new rule numbers to begin with', () => {
    const [spec] = specs({ 'schedule.kind': 'staircase', 'penalty.convention': 'sklearn', 'stop.rule': 'sklearn' });
    expect(spec?.schedule).toEqual({ kind: 'staircase', factor: 0.96, everySteps: 1500 });
    expect(spec?.penalty).toEqual({ convention: 'sklearn', alpha: 1e-4 });
    expect(spec?.stop).toEqual({ rule: 'sklearn', tolerance: 1e-4, patience: 10 });
  });

  it('lets the validation images be the test images, or none', () => {
    expect(specs({ 'data.validation': 'test' })[0]?.data.validation).toBe('test');
    expect(specs({ 'data.validation': 'none' })[0]?.data.validation).toBe('none');
    expect(specs({ 'data.validation.count': '50' })[0]?.data.validation).toEqual({ start: 1000, count: 50 });
  });

  it('takes several values where the experiment varies, and draws some of the combinations', () => {
    expect(specs({ 'optimiser.learningRate': '0.3, 0.4; 0.5' }).map((spec) => spec.optimiser.learningRate)).toEqual([
      0.3, 0.4, 0.5,
    ]);
    expect(specs({ 'optimiser.learningRate': '0.3, 0.4, 0.5', sample: '2' })).toHaveLength(2);
  });

  it('offers only what the experiment lets be edited', () => {
    const only = { ...testExperiment, editable: ['epochs', 'optimiser'] };
    expect(customForm(only, {}).fields.map(({ path }) => path)).toEqual([
      'optimiser.name',
      'optimiser.learningRate',
      'optimiser.momentum',
      'optimiser.nesterov',
      'epochs',
    ]);
  });

  it('names every field that cannot be read, by the field', () => {
    const { errors, plan } = attemptPlan(testExperiment, choice({ epochs: 'ten', batchSize: '', sample: 'some' }));
    expect(plan).toBeUndefined();
    expect(errors).toEqual({ sample: 'needs a whole number from 1, not "some"' });
    expect(attemptPlan(testExperiment, choice({ epochs: 'ten', batchSize: '' })).errors).toEqual({
      epochs: 'needs a number, not "ten"',
      batchSize: 'needs a number, not ""',
    });
    expect(Object.keys(attemptPlan(testExperiment, choice({ 'optimiser.momentum': '3' })).errors)).toEqual([
      'optimiser.momentum',
    ]);
  });

  it('marks what differs from the published settings', () => {
    const changed = customForm(testExperiment, { epochs: '3', batchSize: '100' }).fields.filter(
      (field) => field.changed,
    );
    expect(changed.map(({ path }) => path)).toEqual(['epochs']);
  });
});
