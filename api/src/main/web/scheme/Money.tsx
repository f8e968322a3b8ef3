import type { Decimal } from '../api-client/types';
import { groupDecimal } from '../format/decimal';
import { useI18n } from '../i18n/I18nContext';

interface MoneyProps {
  amount: Decimal;
  currency: string;
  /** Whole units for an overview, cents for a bill. */
  fractionDigits?: 0 | 2;
}

export function Money({ amount, currency, fractionDigits = 0 }: MoneyProps) {
  const { byCode } = useI18n();
  return (
    <span className="figure">
      {byCode('currency', currency, `${currency} `)}
      {groupDecimal(amount, fractionDigits)}
    </span>
  );
}
