import type { Batch } from '../api-client/batches';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';

interface BatchListProps {
  batches: readonly Batch[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** The latest batches, each with its state and how far it is. */
export function BatchList({ batches, selectedId, onSelect }: BatchListProps) {
  const { t, byCode, language } = useI18n();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className="batch-list" aria-label={t('batch.list')}>
      {batches.map((batch) => (
        <li key={batch.id}>
          <button
            type="button"
            className="batch-list__item"
            data-batch={batch.id}
            aria-pressed={batch.id === selectedId}
            onClick={() => onSelect(batch.id)}
          >
            <span className="batch-list__name">{batch.name || t('batch.unnamed')}</span>
            <span className={`batch-state batch-state--${batch.state.toLowerCase()}`}>{byCode('batch.state', batch.state)}</span>
            <span className="muted small batch-list__facts">
              {t('batch.list.facts', { rows: formatNumber(batch.rows), mode: byCode('batch.mode', batch.mode), time: time.format(new Date(batch.created_at)) })}
            </span>
            {batch.state !== 'DONE' && <progress className="batch-list__progress" max={100} value={batch.progress_pct} aria-label={t('batch.progress')} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
