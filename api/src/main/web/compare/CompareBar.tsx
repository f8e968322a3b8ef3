import type { Scheme } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { PrintButton, type Paper } from '../print/PrintButton';
import { letterClass, letterOf } from '../scheme/identity';
import { MAP_COUNTS, type MapCount } from './mapCounts';

export interface CompareLayout {
  maps: MapCount;
  /** The table takes all the room. */
  tall: boolean;
  onMaps(maps: MapCount): void;
  onTall(tall: boolean): void;
}

interface CompareBarProps {
  all: readonly Scheme[];
  compared: readonly Scheme[];
  layout: CompareLayout;
  onlyDifferent: boolean;
  onOnlyDifferent(only: boolean): void;
  onCompare(schemeIds: string[]): void;
  onPrint(paper: Paper): void;
  onClose(): void;
}

const FEWEST = 2;

/** Which schemes, which rows, how many maps. */
export function CompareBar({ all, compared, layout, onlyDifferent, onOnlyDifferent, onCompare, onPrint, onClose }: CompareBarProps) {
  const { t, byCode } = useI18n();
  const chosen = new Set(compared.map(({ id }) => id));
  const toggle = (id: string) => {
    const next = all.filter((scheme) => (scheme.id === id ? !chosen.has(id) : chosen.has(scheme.id)));
    if (next.length >= FEWEST) {
      onCompare(next.map((scheme) => scheme.id));
    }
  };
  return (
    <header className="compare__bar">
      <h2 id="compare-title" className="compare__title" tabIndex={-1}>{t('compare.title')}</h2>
      <div className="compare__schemes" role="group" aria-label={t('compare.which')}>
        {all.map((scheme) => {
          const letter = letterOf(scheme);
          const isLast = chosen.has(scheme.id) && chosen.size <= FEWEST;
          return (
            <button
              key={scheme.id}
              type="button"
              className={`letter-toggle ${letterClass(letter)}`}
              aria-pressed={chosen.has(scheme.id)}
              aria-disabled={isLast}
              title={isLast ? t('compare.fewest') : undefined}
              aria-label={t('detail.title', { letter })}
              onClick={() => toggle(scheme.id)}
            >
              {letter}
            </button>
          );
        })}
      </div>
      <label className="compare__check">
        <input type="checkbox" checked={onlyDifferent} onChange={(event) => onOnlyDifferent(event.target.checked)} />
        {t('compare.onlyDifferent')}
      </label>
      <span className="compare__space" />
      <div className="segments segments--small compare__maps" role="group" aria-label={t('compare.maps')}>
        {MAP_COUNTS.map((count) => (
          <button
            key={count}
            type="button"
            className="segments__button"
            aria-pressed={layout.maps === count}
            disabled={count > 1 && compared.length < 2}
            onClick={() => layout.onMaps(count)}
          >
            {byCode('compare.mapCount', `${count}`)}
          </button>
        ))}
      </div>
      {layout.maps === 1 && <PrintButton onPrint={onPrint} />}
      <button type="button" className="button button--quiet" aria-pressed={layout.tall} onClick={() => layout.onTall(!layout.tall)}>
        {t(layout.tall ? 'compare.smaller' : 'compare.larger')}
      </button>
      <button type="button" className="button button--icon" onClick={onClose} aria-label={t('compare.close')}>
        <span aria-hidden="true">×</span>
      </button>
    </header>
  );
}
