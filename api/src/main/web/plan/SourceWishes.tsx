import type { ConnectionPoint } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { sourceNames, withWish } from './wishes';
import { useWishes } from './WishesContext';

/** Ranked again without this source, its feeder or its substation, or with nothing else. */
export function SourceWishes({ point }: { point: ConnectionPoint }) {
  const { t } = useI18n();
  const { wishes, change } = useWishes();
  if (!change) {
    return null;
  }
  return (
    <details className="source-wishes">
      <summary className="small">{t('wishes.source')}</summary>
      <ul className="source-wishes__list">
        {sourceNames(point).map((source) => (
          <li key={source.id}>
            <span>{source.name}</span>
            <button type="button" className="button button--quiet" onClick={() => change(withWish(wishes, 'excluded', source))} aria-label={t('wishes.exclude.name', { name: source.name })}>
              {t('wishes.exclude')}
            </button>
            <button type="button" className="button button--quiet" onClick={() => change(withWish(wishes, 'required', source))} aria-label={t('wishes.require.name', { name: source.name })}>
              {t('wishes.require')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
