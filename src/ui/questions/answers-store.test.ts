import { describe, expect, it } from 'vitest';
import { type Answer, type AnswersGround, type AnswersNews, createAnswers } from './answers-store.ts';
import { progressOf } from './progress.ts';
import type { Question } from './question.ts';

/** A disk that several stores share, and writes that end only when told to. */
function ground() {
  const disk = new Map<string, Answer>();
  const tabs: ((news: AnswersNews) => void)[] = [];
  const waiting: (() => void)[] = [];
  let time = 1000;
  const tab = (held = false): AnswersGround => {
    let mine: (news: AnswersNews) => void = () => {};
    return {
      keep: async (key, answer) => {
        if (held) await new Promise<void>((done) => waiting.push(done));
        disk.set(key, answer);
      },
      readAll: async () => new Map(disk),
      connect: (hear) => {
        mine = hear;
        tabs.push(hear);
        return (news) => {
          for (const other of tabs) if (other !== mine) other(news);
        };
      },
      now: () => time,
    };
  };
  return { disk, tab, waiting, pass: (ms: number) => (time += ms) };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

describe('createAnswers', () => {
  it('keeps every change and says so', async () => {
    const { disk, tab } = ground();
    const answers = createAnswers(tab());
    answers.set('a/1#q', 'four');
    expect(answers.use.getState().saving['a/1#q']).toBe('saving');
    await settled();
    expect(answers.use.getState().saving['a/1#q']).toBe('saved');
    expect(disk.get('a/1#q')?.text).toBe('four');
  });

  it('writes what was typed during a write afterwards, one write at a time', async () => {
    const { disk, tab, waiting } = ground();
    const answers = createAnswers(tab(true));
    for (const text of ['f', 'fo', 'fou', 'four']) answers.set('k', text);
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    await settled();
    expect(answers.use.getState().saving.k).toBe('saving');
    waiting.shift()?.();
    await settled();
    expect(disk.get('k')?.text).toBe('four');
    expect(waiting).toHaveLength(0);
    expect(answers.use.getState().saving.k).toBe('saved');
  });

  it('comes back after a reload', async () => {
    const { tab } = ground();
    createAnswers(tab()).set('k', 'kept', 'right');
    await settled();
    const again = createAnswers(tab());
    await again.load();
    expect(again.use.getState().answers.k).toMatchObject({ text: 'kept', verdict: 'right' });
  });

  it('follows another tab, the newest change winning', async () => {
    const { tab, pass } = ground();
    const here = createAnswers(tab());
    const there = createAnswers(tab());
    here.set('k', 'first');
    await settled();
    expect(there.use.getState().answers.k?.text).toBe('first');
    pass(5);
    there.set('k', 'second');
    await settled();
    expect(here.use.getState().answers.k?.text).toBe('second');
  });

  it('does not let what was kept earlier overwrite what is being typed', async () => {
    const { tab } = ground();
    createAnswers(tab()).set('k', 'old');
    await settled();
    const again = createAnswers(tab());
    again.set('k', 'newer');
    again.set('k', 'newest');
    await again.load();
    expect(again.use.getState().answers.k?.text).toBe('newest');
  });

  it('empties every tab', async () => {
    const { tab } = ground();
    const [here, there] = [createAnswers(tab()), createAnswers(tab())];
    here.set('k', 'text');
    await settled();
    there.clear();
    expect(here.use.getState().answers).toEqual({});
    expect(there.use.getState().answers).toEqual({});
  });

  it('takes the verdict away when the text changes', () => {
    const { tab } = ground();
    const answers = createAnswers(tab());
    answers.set('k', '7', 'right');
    answers.set('k', '78');
    expect(answers.use.getState().answers.k).not.toHaveProperty('verdict');
  });
});

describe('progressOf', () => {
  const base = { asks: '', modelAnswer: '' };
  const questions: Question[] = [
    { ...base, kind: 'numeric', id: 'n', answer: 7, tolerance: 0 },
    { ...base, kind: 'written', id: 'w' },
  ];
  const given = (text: string, verdict?: 'right' | 'wrong'): Answer => ({ text, at: 1, ...(verdict && { verdict }) });

  it('tells untouched, begun and done apart', () => {
    expect(progressOf('p', questions, {})).toBe('untouched');
    expect(progressOf('p', questions, { 'p#w': given('  ') })).toBe('untouched');
    expect(progressOf('p', questions, { 'p#w': given('because') })).toBe('begun');
    expect(progressOf('p', questions, { 'p#w': given('because'), 'p#n': given('8', 'wrong') })).toBe('begun');
    expect(progressOf('p', questions, { 'p#w': given('because'), 'p#n': given('7', 'right') })).toBe('done');
  });
});
