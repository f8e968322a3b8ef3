import type { RouteAlternative } from '../api-client/types';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { signedAmount } from './figures';

/** What a really different route costs, how much longer it is and how much of the way it shares, in one line. */
export function OtherWay({ alternative, currency }: { alternative: RouteAlternative; currency: string }) {
  const { t, byCode } = useI18n();
  return (
    <span className="other-way">
      <svg className="other-way__line" viewBox="0 0 28 6" width="28" height="6" aria-hidden="true">
        <line x1="0" y1="3" x2="28" y2="3" />
      </svg>
      <span>
        {t('scheme.alternative', {
          extra: signedAmount(`${alternative.extra_m}`),
          cost: signedAmount(alternative.extra_cost, byCode('currency', currency, `${currency} `)),
          shared: formatNumber(alternative.shared_pct, 0),
        })}
      </span>
    </span>
  );
}
