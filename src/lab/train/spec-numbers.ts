import * as v from 'valibot';

/** 1, 2, 3, … */
export const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

/** 0 and up. */
export const nonNegative = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Above 0. */
export const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** From 0 to below 1. */
export const rate = v.pipe(v.number(), v.minValue(0), v.ltValue(1));

/** From 0 to 1. */
export const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** What random numbers begin with. */
export const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
