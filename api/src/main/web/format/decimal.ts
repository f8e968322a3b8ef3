import type { Decimal } from '../api-client/types';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Groups the thousands of a decimal text and rounds it half away from zero to `fractionDigits`,
 * without passing through a float. Text that is no plain decimal is returned as it came.
 *
 * `groupDecimal('3083554.32', 0)` is `3,083,554`.
 */
export function groupDecimal(value: Decimal, fractionDigits?: number): string {
  const match = DECIMAL.exec(value);
  if (!match) {
    return value;
  }
  const [, sign = '', whole = '0', fraction = ''] = match;
  const rounded = fractionDigits === undefined ? { whole, fraction } : roundDecimal(whole, fraction, fractionDigits);
  const grouped = rounded.whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = !/[1-9]/.test(rounded.whole + rounded.fraction);
  return `${isZero ? '' : sign}${grouped}${rounded.fraction ? `.${rounded.fraction}` : ''}`;
}

/** Orders two decimal texts by value; exact for any length. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function roundDecimal(whole: string, fraction: string, digits: number): { whole: string; fraction: string } {
  const padded = fraction.padEnd(digits + 1, '0');
  const kept = BigInt(whole + padded.slice(0, digits));
  const roundUp = padded.charCodeAt(digits) >= '5'.charCodeAt(0);
  const text = (kept + (roundUp ? 1n : 0n)).toString().padStart(digits + 1, '0');
  return { whole: text.slice(0, text.length - digits), fraction: digits === 0 ? '' : text.slice(-digits) };
}

const COMPARED_DIGITS = 12;

function scaled(value: Decimal): bigint {
  const match = DECIMAL.exec(value);
  if (!match) {
    return 0n;
  }
  const [, sign = '', whole = '0', fraction = ''] = match;
  const magnitude = BigInt(whole + fraction.slice(0, COMPARED_DIGITS).padEnd(COMPARED_DIGITS, '0'));
  return sign ? -magnitude : magnitude;
}

/** `a - b`, exact, with as many decimals as the longer of the two has. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const digits = Math.min(Math.max(decimalsOf(a), decimalsOf(b)), COMPARED_DIGITS);
  const difference = (scaled(a) - scaled(b)) / 10n ** BigInt(COMPARED_DIGITS - digits);
  const text = (difference < 0n ? -difference : difference).toString().padStart(digits + 1, '0');
  const written = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return difference < 0n ? `-${written}` : written;
}

function decimalsOf(value: Decimal): number {
  return DECIMAL.exec(value)?.[3]?.length ?? 0;
}
