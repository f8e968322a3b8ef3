import type { GridSummary } from '../api-client/types';
import { serviceUrl } from '../api-client/client';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import type { Language } from '../i18n/translate';
import { LanguageSwitch } from './LanguageSwitch';
import { PageNav } from './PageNav';
import type { Page } from './viewState';

interface HeaderProps {
  grid: GridSummary | undefined;
  page: Page | undefined;
  onPage(page: Page | undefined): void;
  onLanguage(language: Language): void;
}

export function Header({ grid, page, onPage, onLanguage }: HeaderProps) {
  return (
    <header className="header">
      <h1 className="header__name">
        <svg className="header__logo" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <path d="M7 22V10h6v6h6v-6h6" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinejoin="round" strokeLinecap="round" />
          <circle cx="7" cy="23" r="3.2" fill="currentColor" />
          <circle cx="25" cy="10" r="3.6" fill="var(--paper)" stroke="currentColor" strokeWidth="2.4" />
        </svg>
        GridScheme
      </h1>
      <PageNav page={page} onPage={onPage} />
      {grid && <GridBadges grid={grid} />}
      <span className="header__space" />
      <LanguageSwitch onLanguage={onLanguage} />
    </header>
  );
}

function GridBadges({ grid }: { grid: GridSummary }) {
  const { t } = useI18n();
  return (
    <p className="header__grid">
      <span className="header__grid-name">{grid.name}</span>
      {grid.fictional && <span className="badge badge--fictional">{t('grid.fictional.short')}</span>}
      <span className="header__voltages figure">{grid.voltages_kv.map((kv) => formatNumber(kv)).join(' / ')} kV</span>
      {grid.issues > 0 && (
        <a className="badge badge--issues" href={serviceUrl('api/v1/grid/issues')} title={t('grid.issues.hint')}>
          {t('grid.issues', { n: formatNumber(grid.issues) })}
        </a>
      )}
    </p>
  );
}
