import { groupDecimal } from './decimal';

/** Shown where a figure is absent. */
export const ABSENT = '–';

/**
 * A number with grouped thousands and at most `maxDigits` decimals; trailing zeros are dropped unless `minDigits`
 * asks for them. The same in every language, so that figures read alike on screen and in documents.
 */
export function formatNumber(value: number | null | undefined, maxDigits = 2, minDigits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return ABSENT;
  }
  const fixed = groupDecimal(value.toFixed(maxDigits));
  if (maxDigits <= minDigits || !fixed.includes('.')) {
    return fixed;
  }
  const [whole = '', fraction = ''] = fixed.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(minDigits, '0');
  return kept ? `${whole}.${kept}` : whole;
}

/** Metres as whole metres: a planned route is not known better than that. */
export function formatMetres(length_m: number | null | undefined): string {
  return formatNumber(length_m, 0);
}

/** Per cent with one decimal. */
export function formatPercent(value_pct: number | null | undefined): string {
  return formatNumber(value_pct, 1, 1);
}

/** Longitude or latitude in degrees with six decimals, about 0.1 m. */
export function formatDegrees(value_deg: number): string {
  return value_deg.toFixed(6);
}

/** A value of a check or reason, which may be a number, a text, or nothing. */
export function formatValue(value: number | string | null | undefined): string {
  if (typeof value === 'string') {
    return value;
  }
  return formatNumber(value, 3);
}
