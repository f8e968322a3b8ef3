import type { Comparison } from '../api-client/comparison';
import type { Scheme } from '../api-client/types';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { letterOf } from '../scheme/identity';
import { SchemeSwatch } from '../scheme/SchemeSwatch';

/** What the lines of compared schemes mean, with their lengths: together, and each alone. */
export function CorridorLegend({ comparison, schemes }: { comparison: Comparison; schemes: readonly Scheme[] }) {
  const { t } = useI18n();
  const length_m = (wanted: (ids: string[]) => boolean) =>
    comparison.corridors.filter((corridor) => wanted(corridor.schemes)).reduce((sum, corridor) => sum + corridor.length_m, 0);
  return (
    <ul className="corridor-legend">
      <li>
        <span className="corridor-legend__common" aria-hidden="true" />
        {t('compare.corridor.common')}
        <span className="figure">{formatMetres(length_m((ids) => ids.length === schemes.length))} m</span>
      </li>
      {schemes.map((scheme) => (
        <li key={scheme.id}>
          <SchemeSwatch letter={letterOf(scheme)} />
          {t('compare.corridor.ownOf', { letter: letterOf(scheme) })}
          <span className="figure">{formatMetres(length_m((ids) => ids.length === 1 && ids[0] === scheme.id))} m</span>
        </li>
      ))}
    </ul>
  );
}
