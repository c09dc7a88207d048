import { expect, it } from 'vitest';
import { channels } from './channels.ts';

it('reads a token as it is written, and as a build shortens it', () => {
  expect(channels(' #9a4300')).toEqual([154, 67, 0]);
  expect(channels('#fff')).toEqual([255, 255, 255]);
  expect(channels('#1b8')).toEqual([0x11, 0xbb, 0x88]);
  expect(channels('')).toEqual([0, 0, 0]);
});
