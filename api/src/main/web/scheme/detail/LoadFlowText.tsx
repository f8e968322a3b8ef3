import type { LoadFlow } from '../../api-client/types';
import { formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';

/** What a load flow found at the customer, or why there is none. */
export function LoadFlowText({ flow }: { flow: LoadFlow }) {
  const { t, byCode } = useI18n();
  if (flow.method !== 'LOAD_FLOW') {
    return <span className="muted">{byCode('loadFlow', flow.reason ?? 'NO_SOLUTION')}</span>;
  }
  return (
    <span className="figure">
      {t('source.loadFlow.found', {
        voltage: formatNumber(flow.voltage_pu ?? 0, 3, 3),
        drop: formatNumber(flow.drop_pct ?? 0, 2, 2),
        losses: formatNumber(flow.losses_kw ?? 0, 1, 1),
      })}
    </span>
  );
}
