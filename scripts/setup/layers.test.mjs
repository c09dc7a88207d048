import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from './folders.mjs';
import { findBreaches, layerProblem, layers, referencesIn } from './layers.mjs';

/** Each layer with one above it that it must not know: all pairs. */
const upward = layers.flatMap((from, i) => layers.slice(0, i).map((to) => ({ from, to })));
const downward = layers.flatMap((from, i) => layers.slice(i).map((to) => ({ from, to })));

describe('layerProblem', () => {
  it.each(upward)('keeps $from from knowing $to', ({ from, to }) => {
    expect(layerProblem(`${from}/a/b.ts`, `${to}/c.ts`)).toBe(`${from} must not know ${to}`);
  });

  it.each(downward)('lets $from know $to', ({ from, to }) => {
    expect(layerProblem(`${from}/a/b.ts`, `${to}/c.ts`)).toBeNull();
  });

  it('keeps problems apart, but not from their own parts and the catalogue', () => {
    expect(layerProblem('problems/a/1-1-x/page.mdx', 'problems/b/2-y/W.tsx')).toBe(
      'a problem must not know another one (b/2-y)',
    );
    expect(layerProblem('problems/a/1-1-x/page.mdx', 'problems/a/1-1-x/W.tsx')).toBeNull();
    expect(layerProblem('problems/a/1-1-x/problem.ts', 'problems/problem.ts')).toBeNull();
    expect(layerProblem('problems/catalog.ts', 'problems/a/1-1-x/problem.ts')).toBeNull();
  });
});

describe('referencesIn', () => {
  it('finds every way to refer to a file', () => {
    const text = `
      import a, { type B } from './a.ts';
      import {
        c,
      } from "../c.ts";
      import './d.css';
      export { e } from './e.ts';
      const f = await import('./f.ts');
      new Worker(new URL('./g.worker.ts', import.meta.url), { type: 'module' });
      @import './h.css';
      import wasm from './i.wasm?url';
      import react from 'react';`;
    expect(referencesIn(text).sort()).toEqual(
      ['./a.ts', '../c.ts', './d.css', './e.ts', './f.ts', './g.worker.ts', './h.css', './i.wasm'].sort(),
    );
  });
});

describe('findBreaches', () => {
  it('names the file, also when it is prose or points to a worker', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'inkling-layers-'));
    const write = (/** @type {string} */ file, /** @type {string} */ text) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write('problems/a/1-1-x/page.mdx', "import { W } from '../1-2-y/W.tsx';\n\n# Prose");
    write('lab/run.ts', "new URL('../worker/x.worker.ts', import.meta.url);");
    write('ui/lab/fine.ts', "import { x } from '../../lab/run.ts';\nimport { y } from '../lab/other.ts';");
    expect(findBreaches(folder)).toEqual([
      'src/lab/run.ts: lab must not know worker (../worker/x.worker.ts)',
      'src/problems/a/1-1-x/page.mdx: a problem must not know another one (a/1-2-y) (../1-2-y/W.tsx)',
    ]);
    rmSync(folder, { recursive: true });
  });
});

/** A project of breaches, and of fair imports of the same kind, for Biome with our rules. */
const fixtures = {
  ...Object.fromEntries(upward.map(({ from, to }) => [`${from}/deep/up-to-${to}.ts`, `../../${to}/some/file.ts`])),
  ...Object.fromEntries(downward.map(({ from, to }) => [`${from}/deep/down-to-${to}.ts`, `../../${to}/some/file.ts`])),
  ...Object.fromEntries(layers.map((layer) => [`${layer}/react.ts`, 'react-dom/client'])),
  ...Object.fromEntries(layers.map((layer) => [`${layer}/tfjs.ts`, '@tensorflow/tfjs-core'])),
  'ui/charts/draw.ts': '@tensorflow/tfjs-vis',
  'problems/a/1-1-x/near.tsx': '../1-2-y/V.tsx',
  'problems/a/1-1-x/far.tsx': '../../d/9-z/V.tsx',
  'problems/a/1-1-x/own.tsx': './parts/V.tsx',
};

/** @returns {Map<string, string>} what the rule says about each file it complains of */
function lintFixtures() {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkling-lint-'));
  for (const [file, target] of Object.entries(fixtures)) {
    mkdirSync(path.dirname(path.join(folder, 'src', file)), { recursive: true });
    writeFileSync(path.join(folder, 'src', file), `import { x } from '${target}';\nx();\n`);
  }
  const config = JSON.parse(readFileSync(path.join(projectFolder, 'biome.json'), 'utf8'));
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  const script = path.join(projectFolder, 'node_modules/@biomejs/biome/bin/biome');
  const args = [script, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const lines = stdout.replaceAll('\\', '/').matchAll(/^::error .*file=[^,]*\/src\/([^,]+),.*?::(.*)$/gm);
  return new Map([...lines].map(([, file = '', message = '']) => [file, message]));
}

describe('the lint rule of each layer', () => {
  const said = lintFixtures();

  it.each(upward)('keeps $from from knowing $to', ({ from, to }) => {
    expect(said.get(`${from}/deep/up-to-${to}.ts`)).toContain(`${from} must not know`);
  });

  it.each(downward)('lets $from know $to', ({ from, to }) => {
    expect(said.get(`${from}/deep/down-to-${to}.ts`)).toBeUndefined();
  });

  it('keeps problems apart', () => {
    expect(said.get('problems/a/1-1-x/near.tsx')).toContain('must not know another problem');
    expect(said.get('problems/a/1-1-x/far.tsx')).toContain('must not know another problem');
    expect(said.get('problems/a/1-1-x/own.tsx')).toBeUndefined();
  });

  it('keeps React to the page and tfjs to the lab', () => {
    const ruled = (/** @type {string} */ file) => layers.filter((layer) => said.has(`${layer}/${file}`));
    expect(ruled('react.ts')).toEqual(['worker', 'lab', 'datasets', 'numerics']);
    expect(ruled('tfjs.ts')).toEqual(layers.filter((layer) => layer !== 'lab'));
    expect(said.get('ui/charts/draw.ts')).toBeUndefined();
  });
});
