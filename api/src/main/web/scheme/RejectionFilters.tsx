import type { RejectedCandidate } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { families, type RejectionFilter } from './rejections';

interface RejectionFiltersProps {
  rejected: readonly RejectedCandidate[];
  filter: RejectionFilter;
  onChange(filter: RejectionFilter): void;
}

/** Only one reason, only one kind of connection. */
export function RejectionFilters({ rejected, filter, onChange }: RejectionFiltersProps) {
  const { t, byCode } = useI18n();
  const kinds = [...new Set(rejected.map(({ connection_point: point }) => point.kind))];
  return (
    <div className="rejection-filters">
      <label>
        <span className="field__label">{t('rejected.byReason')}</span>
        <select className="input" value={filter.family} onChange={(event) => onChange({ ...filter, family: event.target.value })}>
          <option value="">{t('rejected.anyReason')}</option>
          {families(rejected).map(([family, count]) => (
            <option key={family} value={family}>
              {`${byCode('reasonGroup', family, byCode('reason', family))} (${count})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field__label">{t('rejected.byKind')}</span>
        <select className="input" value={filter.kind} onChange={(event) => onChange({ ...filter, kind: event.target.value })}>
          <option value="">{t('rejected.anyKind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>{byCode('kind', kind)}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
