import { checksumProblem } from './checksum.mjs';
import { cifarProblem, localCifarProblem } from './cifar-archive.mjs';
import { unpackPendigits } from './pendigits-archive.mjs';

/**
 * What can be fetched, from where, and how to know that the right thing came.
 *
 * @typedef {object} DataFile
 * @property {string} name the file's usual name, without .gz
 * @property {string[]} urls mirrors, best first
 * @property {string} saveAs path below public/data
 * @property {(content: Buffer) => string | null} problem what is wrong with the unpacked content, or null
 * @property {(content: Buffer) => { problem: string | null, remark?: string }} [localProblem] the same for a file from a local
 *   folder, which may lack parts; the remark says which
 * @property {(bytes: Buffer) => Buffer} [unpack] from what a mirror sends to the content; by default only gzip is taken off
 * @property {string} [companion] a small file that is taken along when it lies beside a local one
 *
 * @typedef {object} DataSource
 * @property {string} title
 * @property {DataFile[]} files
 */

const mnistMirrors = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
  'https://raw.githubusercontent.com/fgnt/mnist/master/',
];

/** SHA-256 of the unpacked files: right for every way in which they may have been packed. */
const mnistChecksums = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
};

/** @type {DataSource} */
const mnist = {
  title: 'MNIST',
  files: Object.entries(mnistChecksums).map(([name, sha256]) => ({
    name,
    urls: mnistMirrors.map((mirror) => `${mirror}${name}.gz`),
    saveAs: `mnist/${name}.gz`,
    problem: (content) => checksumProblem(content, sha256),
  })),
};

/** @type {DataSource} */
const cifar10 = {
  title: 'CIFAR-10',
  files: [
    {
      name: 'cifar-10-binary.tar',
      urls: ['https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz'],
      saveAs: 'cifar10/cifar-10-binary.tar.gz',
      problem: cifarProblem,
      localProblem: localCifarProblem,
      companion: 'lossy_records.json',
    },
  ],
};

/** @type {DataSource} */
const pendigits = {
  title: 'the pen strokes of UCI’s pen digits',
  files: [
    {
      name: 'pendigits-orig.tra',
      urls: [
        'https://archive.ics.uci.edu/static/public/81/pen+based+recognition+of+handwritten+digits.zip',
        'https://archive.ics.uci.edu/ml/machine-learning-databases/pendigits/pendigits-orig.tra.Z',
      ],
      saveAs: 'pendigits/pendigits-orig.tra.gz',
      problem: (content) =>
        checksumProblem(content, 'a66225d68d7d68591e62944df1ad33b3f5aa608e2df2505844b41f5568a80da4'),
      unpack: unpackPendigits,
    },
  ],
};

/** @type {Readonly<Record<string, DataSource>>} */
export const sources = { mnist, cifar10, pendigits };
