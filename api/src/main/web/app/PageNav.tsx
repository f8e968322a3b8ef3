import { useI18n } from '../i18n/I18nContext';
import { PAGES, type Page } from './viewState';

interface PageNavProps {
  page: Page | undefined;
  onPage(page: Page | undefined): void;
}

/** One supply, many at once, or what the grid still bears. */
export function PageNav({ page, onPage }: PageNavProps) {
  const { t, byCode } = useI18n();
  return (
    <nav className="page-nav" aria-label={t('page.label')}>
      {[undefined, ...PAGES].map((entry) => (
        <button
          key={entry ?? 'plan'}
          type="button"
          className="page-nav__item"
          data-page={entry ?? 'plan'}
          aria-current={entry === page ? 'page' : undefined}
          onClick={() => onPage(entry)}
        >
          {byCode('page', entry ?? 'plan')}
        </button>
      ))}
    </nav>
  );
}
