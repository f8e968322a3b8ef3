import { useI18n } from '../i18n/I18nContext';
import { letterClass, type SchemeLetter } from '../scheme/identity';
import type { SchemeDrawing } from './schemeFeatures';

const ENTRIES = ['cable', 'overhead', 'open', 'quarantined', 'station'] as const;

/** What the grey lines mean, and what is drawn beside the routes; closed at first, because the schemes are the message. */
export function MapLegend({ features }: { features?: SchemeDrawing }) {
  const { t, byCode } = useI18n();
  const drawn = features?.features.map(({ properties }) => properties) ?? [];
  const other = drawn.find(({ kind }) => kind === 'ALTERNATIVE');
  const actions = new Set(drawn.flatMap((it) => (it.kind === 'SWITCH' ? [it.action] : [])));
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
        {other && 'letter' in other && (
          <li data-legend="alternative" className={letterClass(other.letter as SchemeLetter)}>
            <svg className="legend__sign legend__sign--alternative" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
              <line x1="1" y1="6" x2="33" y2="6" />
            </svg>
            {t('legend.alternative', { letter: other.letter })}
          </li>
        )}
        {[...actions].map((action) => (
          <li key={action} data-legend={action}>
            <svg className="legend__sign legend__sign--switch" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
              <path d={action === 'OPEN' ? 'M5 9H12L20 2M22 9H29' : 'M5 9H29'} />
              <circle cx="12" cy="9" r="1.5" />
              <circle cx="22" cy="9" r="1.5" />
            </svg>
            {byCode('legend.switch', action)}
          </li>
        ))}
      </ul>
    </details>
  );
}
