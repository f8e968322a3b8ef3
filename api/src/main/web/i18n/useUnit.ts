import { useI18n } from './I18nContext';

/** How the service writes a value that has no unit. */
const DIMENSIONLESS = new Set(['', '-', '1']);

/** The unit as it is written beside a figure; empty for a plain number. */
export function useUnit(): (unit: string | null | undefined) => string {
  const { byCode } = useI18n();
  return (unit) => (DIMENSIONLESS.has(unit ?? '') ? '' : byCode('unit', unit ?? ''));
}
