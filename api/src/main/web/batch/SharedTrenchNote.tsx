import { useEffect, useState } from 'react';
import { getSharedTrenches, type Batch, type SharedTrenches } from '../api-client/batches';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { Money } from '../scheme/Money';

/** What customers who were planned together would save in one trench; nothing where they share none. */
export function SharedTrenchNote({ batch }: { batch: Batch }) {
  const { t } = useI18n();
  const [shared, setShared] = useState<SharedTrenches>();
  const asked = batch.mode === 'SEQUENTIAL' && batch.state === 'DONE';

  useEffect(() => {
    setShared(undefined);
    if (!asked) {
      return undefined;
    }
    const controller = new AbortController();
    // The note is an extra: without it the batch is as complete as before.
    getSharedTrenches(batch.id, { signal: controller.signal }).then(setShared, () => undefined);
    return () => controller.abort();
  }, [asked, batch.id]);

  if (!shared || shared.stretches.length === 0) {
    return null;
  }
  const customers = new Set(shared.stretches.flatMap(({ rows }) => rows)).size;
  return (
    <p className="small shared-trenches">
      {t('batch.trenches', { n: `${customers}`, length: formatMetres(shared.length_m) })}{' '}
      <strong><Money amount={shared.saving} currency={shared.currency} /></strong>{' '}
      <span className="muted">{t('batch.trenches.note', { prices: shared.price_book_version })}</span>
    </p>
  );
}
