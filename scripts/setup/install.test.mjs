import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installProblem } from './install.mjs';
import { isNodeNewEnough } from './node-version.mjs';

/** @type {string} */
let folder;

const locked = {
  '': { name: 'inkling' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/elsewhere': { version: '2.0.0', integrity: 'sha512-two', optional: true, os: ['plan9'] },
};

/**
 * @param {string} file
 * @param {unknown} content
 */
function write(file, content) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), JSON.stringify(content));
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'inkling-install-'));
  write('package-lock.json', { packages: locked });
  write('node_modules/one/package.json', {});
  write('node_modules/.package-lock.json', { packages: { 'node_modules/one': locked['node_modules/one'] } });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('installProblem', () => {
  it('is content when the locked packages are there, the optional ones of other machines missing', () => {
    expect(installProblem(folder)).toBeNull();
  });

  it('sees a clone without packages', () => {
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    expect(installProblem(folder)).toBe('not installed yet');
  });

  it('sees an installation that did not finish', () => {
    rmSync(path.join(folder, 'node_modules/.package-lock.json'));
    expect(installProblem(folder)).toBe('the last installation did not finish');
  });

  it.each([
    ['another version', { version: '0.9.0', integrity: 'sha512-one' }],
    ['another content', { version: '1.0.0', integrity: 'sha512-1' }],
    ['no package', undefined],
  ])('sees %s', (_, one) => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/one': one } });
    expect(installProblem(folder)).toBe('out of date');
  });

  it('sees a folder that somebody deleted', () => {
    rmSync(path.join(folder, 'node_modules/one'), { recursive: true });
    expect(installProblem(folder)).toBe('incomplete (node_modules/one is missing)');
  });

  it('sees packages copied from another kind of machine', () => {
    write('node_modules/elsewhere/package.json', {});
    write('node_modules/.package-lock.json', { packages: locked });
    expect(installProblem(folder)).toBe('installed on another kind of machine');
  });

  it('refuses to go on without a lock file', () => {
    rmSync(path.join(folder, 'package-lock.json'));
    expect(() => installProblem(folder)).toThrow('package-lock.json is missing');
  });
});

describe('isNodeNewEnough', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('%s: %s', (version, answer) => {
    expect(isNodeNewEnough(version)).toBe(answer);
  });
});
