import { useState } from 'react';
import type { SupplySource } from '../../api-client/types';
import { formatMetres } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { CrossSection } from './CrossSection';

interface StretchesProps {
  source: SupplySource;
  /** The stretch that was clicked on the map. */
  clicked: number | undefined;
}

/** Every stretch from the connection point to the customer; each opens its cross-section, as a click on the map does. */
export function Stretches({ source, clicked }: StretchesProps) {
  const { t, byCode } = useI18n();
  const [own, setOwn] = useState<{ index: number | undefined; after: number | undefined }>();
  // What was chosen here holds until something else is clicked on the map.
  const chosen = own && own.after === clicked ? own.index : clicked;
  const { segments } = source.route;
  return (
    <details className="stretches" open={chosen !== undefined ? true : undefined}>
      <summary>{t('section.all', { n: segments.length })}</summary>
      {chosen !== undefined && <CrossSection source={source} index={chosen} />}
      <ol className="stretches__list">
        {segments.map((segment, index) => (
          <li key={index}>
            <button
              type="button"
              className="stretches__item"
              aria-pressed={index === chosen}
              onClick={() => setOwn({ index: index === chosen ? undefined : index, after: clicked })}
            >
              <span className="figure muted">{index + 1}</span>
              <span>{byCode('method', segment.method)}</span>
              <span className="figure">{formatMetres(segment.length_m)} m</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
