import type { ConnectablePlace } from '../api-client/where';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { countOf, reasonsOf } from './connectable';
import type { SourceCount } from './places';
import type { Where } from './useWhere';
import { WhereDetail } from './WhereDetail';
import { WhereForm, type Wanted } from './WhereForm';
import { WhereTable } from './WhereTable';

interface WherePanelProps {
  where: Where;
  /** In the order of the list. */
  places: readonly ConnectablePlace[];
  selected: ConnectablePlace | undefined;
  onAsk(wanted: Wanted): void;
  onSelect(id: string | undefined): void;
  onPlan(place: ConnectablePlace, capacity_kVA: number, sources: SourceCount): void;
}

/** The question the other way round: where a capacity can be had within a cost and a time. */
export function WherePanel({ where, places, selected, onAsk, onSelect, onPlan }: WherePanelProps) {
  const { t, byCode } = useI18n();
  const { answer, busy, failure, ask, stop } = where;
  const within = countOf(places, 'WITHIN');
  const undecided = countOf(places, 'UNDECIDED');
  return (
    <>
      <WhereForm busy={busy} onAsk={onAsk} onStop={stop} />
      {failure && <FailureNotice failure={failure} />}
      {!answer && !failure && <p className={busy ? 'status' : 'empty'} role="status">{t(busy ? 'page.loading' : 'where.hint')}</p>}
      {answer && (
        <>
          {busy && <progress className="capacity-progress" max={answer.placesFound} value={places.length} aria-label={t('where.progress')} />}
          <p role="status" className="capacity-count">
            {busy
              ? t('where.asking', { n: formatNumber(places.length), of: formatNumber(answer.placesFound) })
              : t('where.count', { n: formatNumber(within), of: formatNumber(places.length) })}
          </p>
          {!busy && !failure && places.length < answer.placesFound && (
            <p className="small">
              {t('where.stopped', { n: formatNumber(answer.placesFound - places.length) })}{' '}
              <button type="button" className="link" onClick={() => ask(answer.question)}>{t('where.again')}</button>
            </p>
          )}
          {!busy && answer.placesFound === 0 && <p className="empty">{t('where.nowhere')}</p>}
          {selected && (
            <WhereDetail
              place={selected}
              question={answer.question}
              points={answer.points}
              onPlan={() => onPlan(selected, answer.question.capacity_kVA, answer.question.sources)}
              onClose={() => onSelect(undefined)}
            />
          )}
          {undecided > 0 && <p className="muted small">{t('where.undecided', { n: formatNumber(undecided) })}</p>}
          <Reasons places={places} />
          {places.length > 0 && <WhereTable places={places} selectedId={selected?.id} onSelect={onSelect} />}
          <p className="provenance">
            {t('where.versions', { grid: answer.gridVersion, n: formatNumber(answer.question.capacity_kVA), sources: byCode('capacity.sources', answer.question.sources) })}
          </p>
        </>
      )}
    </>
  );
}

function Reasons({ places }: { places: readonly ConnectablePlace[] }) {
  const { t, byCode } = useI18n();
  const reasons = reasonsOf(places);
  return reasons.length === 0 ? null : (
    <section aria-label={t('where.reasons')}>
      <p className="small muted">{t('where.reasons')}</p>
      <ul className="where-reasons">
        {reasons.map(([code, n]) => (
          <li key={code}>
            <strong className="figure">{formatNumber(n)}</strong> {byCode('reason', code, code)}
          </li>
        ))}
      </ul>
    </section>
  );
}
