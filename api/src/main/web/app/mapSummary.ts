import type { GridSummary, Scheme } from '../api-client/types';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { routeLength_m } from '../scheme/figures';
import { letterOf } from '../scheme/identity';

/** The map in words, for those who do not see it. */
export function useMapSummary(grid: GridSummary | undefined, schemes: readonly Scheme[], selected: Scheme | undefined): string {
  const { t } = useI18n();
  const parts: string[] = [];
  if (grid) {
    parts.push(t('map.summary.grid', { name: grid.name }));
  }
  if (schemes.length > 0) {
    parts.push(t('map.summary.schemes', { n: schemes.length }));
  }
  if (selected) {
    const { connection_point: point } = selected.sources[0] ?? {};
    parts.push(
      t('map.summary.selected', {
        letter: letterOf(selected),
        m: formatMetres(routeLength_m(selected)),
        from: point?.name || point?.id || '',
      }),
    );
  }
  return parts.join(' ');
}
