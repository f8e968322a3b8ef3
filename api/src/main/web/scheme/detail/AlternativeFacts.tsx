import type { RouteAlternative } from '../../api-client/types';
import { formatMetres, formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { signedAmount } from '../figures';
import { Facts } from './Facts';

/** A really different route beside the source's own. */
export function AlternativeFacts({ alternative, currency }: { alternative: RouteAlternative; currency: string }) {
  const { t, byCode } = useI18n();
  const { route, cable, extra_cost, extra_m, shared_pct } = alternative;
  const figure = (text: string) => <span className="figure">{text}</span>;
  return (
    <>
      <h4 className="block__subtitle">{t('alternative.title')}</h4>
      <Facts
        facts={[
          { label: t('alternative.length'), value: figure(`${formatMetres(route.length_m)} m (${signedAmount(`${extra_m}`)} m)`) },
          { label: t('alternative.cost'), value: figure(signedAmount(extra_cost, byCode('currency', currency, `${currency} `))) },
          { label: t('alternative.shared'), value: figure(`${formatNumber(shared_pct, 0)} %`) },
          { label: t('alternative.crossings'), value: figure(`${route.crossings.length}`) },
          { label: byCode('line', cable.kind), value: figure(cable.type) },
        ]}
      />
    </>
  );
}
