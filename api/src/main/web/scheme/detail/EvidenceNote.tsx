import type { Backing } from '../../api-client/types';
import { useI18n } from '../../i18n/I18nContext';

/** A figure from practice, or from a standard whose text was not seen, is to be verified before use. */
export function isWeak({ weak_evidence }: Backing): boolean {
  return weak_evidence;
}

/** Said once above a table that holds weakly backed figures. */
export function EvidenceNote({ items }: { items: readonly Backing[] }) {
  const { t } = useI18n();
  const weak = items.filter(isWeak).length;
  if (weak === 0) {
    return null;
  }
  return (
    <p className="evidence-note">
      <EvidenceMark /> {t('evidence.note', { n: weak, all: items.length })}
    </p>
  );
}

export function EvidenceMark() {
  const { t } = useI18n();
  return (
    <abbr className="evidence-mark" title={t('evidence.weak')}>
      ◇
    </abbr>
  );
}
