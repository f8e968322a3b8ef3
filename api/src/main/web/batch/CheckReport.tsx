import { useEffect, useRef } from 'react';
import type { BatchCheck } from '../api-client/batches';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { ColumnMapping } from './ColumnMapping';

const MOST_SHOWN = 100;

/** What a table would come to before it is sent: rows that can be planned, and every problem of the others. */
export function CheckReport({ check }: { check: BatchCheck }) {
  const { t } = useI18n();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [check]);
  const clean = check.invalid_rows === 0;
  return (
    <section className={clean ? 'notice check-report' : 'notice notice--gave-up check-report'} tabIndex={-1} ref={box} aria-label={t('batch.check.title')}>
      <p className="notice__title">{t(clean ? 'batch.check.clean' : 'batch.check.faulty', { n: formatNumber(check.invalid_rows) })}</p>
      <p>{t('batch.check.counts', { rows: formatNumber(check.rows), valid: formatNumber(check.valid_rows), duplicates: formatNumber(check.duplicate_rows) })}</p>
      <ColumnMapping columns={check.columns} format={check.format} encoding={check.encoding} />
      {check.problems.length > 0 && (
        <ul className="check-report__problems">
          {check.problems.slice(0, MOST_SHOWN).map((problem, index) => (
            <li key={index}>
              {t('batch.check.problem', { row: problem.row, column: problem.column || '–', detail: problem.detail })}
            </li>
          ))}
        </ul>
      )}
      {check.problems.length > MOST_SHOWN && <p>{t('batch.check.more', { n: formatNumber(check.problems.length - MOST_SHOWN) })}</p>}
    </section>
  );
}
