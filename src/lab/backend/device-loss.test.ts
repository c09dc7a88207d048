import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { deviceLoss } from './device-loss.ts';

const nothingYet = 'nothing yet';
const soon = (loss: Promise<string>) =>
  Promise.race([loss, new Promise((resolve) => setTimeout(resolve, 20, nothingYet))]);

function webgl({ lost }: { lost: boolean }) {
  const canvas = new EventTarget();
  return { canvas, backend: { gpgpu: { gl: { canvas, isContextLost: () => lost } } } };
}

it('tells when a WebGL context is lost, not before', async () => {
  const { canvas, backend } = webgl({ lost: false });
  const loss = deviceLoss(backend);
  expect(await soon(loss)).toBe(nothingYet);
  canvas.dispatchEvent(new Event('webglcontextlost'));
  expect(await soon(loss)).toContain('WebGL context');
});

it('tells at once of a context that was lost before anybody asked', async () => {
  expect(await soon(deviceLoss(webgl({ lost: true }).backend))).toContain('WebGL context');
});

it('tells when a WebGPU device is lost, with the reason the browser gives', async () => {
  let resolve: (info: { message: string }) => void = () => {};
  const lost = new Promise<{ message: string }>((settle) => {
    resolve = settle;
  });
  const loss = deviceLoss({ device: { lost } });
  expect(await soon(loss)).toBe(nothingYet);
  resolve({ message: 'Out of memory.' });
  expect(await soon(loss)).toBe('The graphics device is gone (Out of memory).');
});

it('never tells of a loss where there is no device to lose', async () => {
  await tf.setBackend('cpu');
  expect(await soon(deviceLoss())).toBe(nothingYet);
});
