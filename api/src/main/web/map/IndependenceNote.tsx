import type { Scheme } from '../api-client/types';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { letterClass, letterOf } from '../scheme/identity';
import { SchemeSwatch } from '../scheme/SchemeSwatch';

/** How independent the two sources of the chosen scheme are, where their routes are seen. */
export function IndependenceNote({ scheme }: { scheme: Scheme }) {
  const { t, byCode } = useI18n();
  const { independence, sources } = scheme;
  if (!independence || sources.length < 2) {
    return null;
  }
  const shared = independence.shared_names ?? independence.shared_elements;
  return (
    <p className={`independence-note ${letterClass(letterOf(scheme))}`}>
      <SchemeSwatch letter={letterOf(scheme)} />
      <span>
        {byCode('independence.level', `${independence.level}`)}
        {' · '}
        {t('independence.sharedCorridor')} <span className="figure">{formatMetres(independence.shared_corridor_m)} m</span>
        {shared.length > 0 && ` · ${t('independence.sharedElements')}: ${shared.join(t('list.separator'))}`}
      </span>
    </p>
  );
}
