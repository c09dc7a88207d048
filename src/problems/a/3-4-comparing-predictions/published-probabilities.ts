import { entropyBits } from '../../../numerics/metrics/entropy.ts';

/** All ten probabilities of X_val[592] as the solution prints them. */
const publishedProbabilities = {
  mlp: [0.0145533, 0.0125134, 0.0704971, 0.641064, 2.64481e-8, 0.0541762, 1.70858e-5, 0.045721, 0.0593498, 0.102109],
  cnn: [
    3.17587e-5, 3.78561e-5, 0.00748373, 0.98145, 1.58121e-6, 3.02125e-5, 4.58478e-5, 0.00246252, 0.00843084, 2.60664e-5,
  ],
} as const;

/** Entropies of the printed probabilities in bits. */
export const publishedEntropies = {
  mlp: entropyBits(publishedProbabilities.mlp),
  cnn: entropyBits(publishedProbabilities.cnn),
} as const;
