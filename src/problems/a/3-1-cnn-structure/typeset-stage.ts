import { classes, imageSide, mapSides, type Stage, type Structure } from './structure.ts';

/** How a stage's size and parameters come about, as lines of TeX. */
export function typesetStage({ id, shape, weights }: Stage, structure: Structure): string {
  const { filters, kernel, stride, pool, poolStride } = structure;
  const sides = mapSides(structure);
  const lines = {
    input: [`\\text{size} &= ${tex([1, imageSide, imageSide])} = ${imageSide ** 2}\\text{ numbers}`, none],
    conv: [
      `\\text{side} &= ${side({ from: imageSide, window: kernel, stride })} = ${sides.conv}`,
      `\\text{parameters} &= ${filters}\\cdot(${kernel}\\cdot ${kernel}\\cdot 1 + 1) = ${whole(weights)} + ${filters} = ${whole(weights + filters)}`,
    ],
    relu: [`a &= \\max(0,\\, z)\\quad\\text{for each of the } ${whole(shape.reduce((a, b) => a * b, 1))}`, none],
    pool: [`\\text{side} &= ${side({ from: sides.conv, window: pool, stride: poolStride })} = ${sides.pool}`, none],
    flatten: [`\\text{length} &= ${tex([filters, sides.pool, sides.pool], '\\cdot')} = ${whole(shape[0] ?? 0)}`, none],
    linear: [
      `z_k &= b_k + \\textstyle\\sum_{i=1}^{${weights / classes}} w_{ik}\\,a_i`,
      `\\text{parameters} &= ${whole(weights / classes)}\\cdot ${classes} + ${classes} = ${whole(weights + classes)}`,
    ],
    softmax: ['f_k &= \\frac{e^{z_k}}{e^{z_0} + \\dots + e^{z_9}}', none],
  }[id];
  return `\\begin{aligned} ${lines.join(' \\\\[2pt] ')} \\end{aligned}`;
}

const none = '\\text{parameters} &= 0';

interface Windows {
  readonly from: number;
  readonly window: number;
  readonly stride: number;
}

function side({ from, window, stride }: Windows): string {
  const steps = (from - window) / stride;
  const floored = Number.isInteger(steps) ? '' : ` = \\lfloor ${Number(steps.toFixed(2))} \\rfloor + 1`;
  return `\\Bigl\\lfloor \\frac{${from} - ${window}}{${stride}} \\Bigr\\rfloor + 1${floored}`;
}

function tex(numbers: readonly number[], sign = '\\times'): string {
  return numbers.join(` ${sign} `);
}

/** 4,010 without TeX's space after a comma. */
function whole(value: number): string {
  return value.toLocaleString('en-GB').replaceAll(',', '{,}');
}
