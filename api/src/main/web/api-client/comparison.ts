import type { Wire } from './types';

/** Schemes of one answer side by side; the values of every row stand in the order of `schemes`. */
export type Comparison = Wire['Comparison'];

/** Where exactly these schemes run, and no other of the compared ones. */
export type SharedCorridor = Wire['ComparisonCorridor'];
