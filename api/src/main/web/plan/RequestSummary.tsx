import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { chosenSeasons } from './demandCourse';
import type { RequestDraft } from './requestDraft';

/** The request in one line, with the way back to the form. */
export function RequestSummary({ draft, onEdit }: { draft: RequestDraft; onEdit(): void }) {
  const { t, byCode } = useI18n();
  const known = draft.capacity !== '' && draft.industry !== '';
  return (
    <div className="request-summary">
      <p className="request-summary__text">
        {known ? (
          <>
            <strong className="figure">{formatNumber(Number(draft.capacity))} kVA</strong>
            {' · '}
            {byCode('industry', draft.industry)}
            {' · '}
            {byCode('importance', draft.importance)}
            {draft.phases.length > 0 && ` · ${t('plan.summary.phases', { n: draft.phases.length })}`}
            {chosenSeasons(draft.seasons).map((season) => ` · ${byCode('season', season)}`)}
          </>
        ) : (
          t('plan.fromLink')
        )}
      </p>
      <button type="button" className="button button--quiet" onClick={onEdit}>
        {known ? t('plan.edit') : t('plan.new')}
      </button>
    </div>
  );
}
