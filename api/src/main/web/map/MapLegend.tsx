import { useI18n } from '../i18n/I18nContext';

const ENTRIES = ['cable', 'overhead', 'open', 'quarantined', 'station'] as const;

/** What the grey lines mean; closed at first, because the schemes are the message. */
export function MapLegend() {
  const { t, byCode } = useI18n();
  return (
    <details className="legend">
      <summary>{t('legend.title')}</summary>
      <ul>
        {ENTRIES.map((entry) => (
          <li key={entry}>
            <svg className={`legend__sign legend__sign--${entry}`} viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
              {entry === 'station' ? <circle cx="17" cy="6" r="4" /> : <line x1="1" y1="6" x2="33" y2="6" />}
            </svg>
            {byCode('legend', entry)}
          </li>
        ))}
      </ul>
    </details>
  );
}
