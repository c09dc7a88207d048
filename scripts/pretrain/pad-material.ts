import { augmentImage, type ImageSpread } from '../../src/datasets/augment/augment-image.ts';
import type { InkSpread } from '../../src/datasets/augment/augment-ink.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import type { PenDigit } from '../../src/datasets/formats/pendigits.ts';
import { generateHandwriting } from '../../src/datasets/handwriting/generate.ts';
import { splitIndices } from '../../src/datasets/splits/split.ts';
import { Sfc32 } from '../../src/numerics/random/sfc32.ts';
import { drawPenDigits, isHeldBack, type LabelledImages } from './pen-writers.ts';

/** Mild: MNIST and the built-in digits come from many hands already, and the small CNN has little room to spare. */
const imageSpread: ImageSpread = {
  rotation: 0.06,
  slant: 0.07,
  aspect: 0.08,
  shift: 0.3,
  scale: 0.02,
  thinner: 0.3,
  thicker: 0.3,
};

/** Strong: few people wrote the strokes, many will write on the pad. */
const inkSpread: InkSpread = {
  rotation: 0.12,
  slant: 0.18,
  aspect: 0.25,
  bend: 0.06,
  strokeShift: 0.03,
  sway: 0.025,
  tremor: 0.006,
  cutEnds: 0.08,
  steps: [0.02, 0.2],
  pens: [0.06, 0.3],
};

const builtinCount = 15_000;
const penCopies = 6;

/** What the pad's models learn from: the same digits in the same order in every version, varied anew in each. */
export interface PadMaterial {
  readonly counts: { readonly mnist: number; readonly builtin: number; readonly penDigits: number };
  readonly labels: Int32Array;
  /** Images 0..255 of one version, counted from 0; drawn at the first request. */
  version(number: number): Uint8Array;
}

/** Gathers the material; `seed` decides the variations and the built-in digits. */
export function createPadMaterial(mnist: Dataset, pens: readonly PenDigit[], seed: number): PadMaterial {
  const indices = splitIndices('cs273a', mnist).train;
  const writersDigits = pens.filter((digit) => !isHeldBack(digit));
  const builtin = generateHandwriting({ seed: seed + 1, trainCount: builtinCount, testCount: 0 });
  const penDigits = Array.from({ length: penCopies }, () => writersDigits).flat();
  const mnistImages: LabelledImages = {
    images: Uint8Array.from(
      { length: indices.length * 784 },
      (_, i) => mnist.images[indices[Math.floor(i / 784)] * 784 + (i % 784)],
    ),
    labels: Uint8Array.from(indices, (index) => mnist.labels[index]),
  };
  const build = (number: number): Uint8Array => {
    const random = new Sfc32(seed, number);
    const parts = [
      vary(mnistImages.images, random),
      vary(builtin.images, random),
      drawPenDigits(penDigits, inkSpread, random).images,
    ];
    return Uint8Array.from(Buffer.concat(parts));
  };
  const versions = new Map<number, Uint8Array>();
  return {
    counts: { mnist: indices.length, builtin: builtinCount, penDigits: writersDigits.length },
    labels: Int32Array.from([...mnistImages.labels, ...builtin.labels, ...penDigits.map(({ label }) => label)]),
    version: (number) => {
      const images = versions.get(number) ?? build(number);
      versions.set(number, images);
      return images;
    },
  };
}

function vary(images: Uint8Array, random: Sfc32): Uint8Array {
  const out = new Uint8Array(images.length);
  for (let at = 0; at < images.length; at += 784) {
    out.set(augmentImage(images.subarray(at, at + 784), imageSpread, random), at);
  }
  return out;
}
