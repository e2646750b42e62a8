/** The two limits of an interval, as shares. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: 95 % lie between its two sides. */
const Z = 1.959963984540054;

/**
 * The interval of a share that leaves out 5 %: E. B. Wilson, «Probable inference, the law of
 * succession, and statistical inference», Journal of the American Statistical Association 22
 * (1927), pp. 209-212. Unlike the textbook interval it holds for few cases and for shares near 0.
 * `size` need not be whole: of a weighted sample it is the effective size.
 * @example wilson(0.05, 100) // { low: 0.0215…, high: 0.1118… }
 */
export function wilson(share: number, size: number): Interval {
  const square = Z * Z;
  const middle = share + square / (2 * size);
  const half = Z * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  const scale = 1 + square / size;
  return { low: share === 0 ? 0 : Math.max(0, (middle - half) / scale), high: share === 1 ? 1 : Math.min(1, (middle + half) / scale) };
}
