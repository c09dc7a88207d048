export { gemm, gemmScratchBytes } from './gemm';
export { convolve, convolveFilterGradient, convolveInputGradient, setConvolution } from './im2col';
export { maxPool, maxPoolGradient, setPooling } from './max-pool';
export { gatherRows } from './rows';
