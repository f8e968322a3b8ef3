import type { SupplyRoute } from '../../api-client/types';
import { formatMetres } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';

/** A route by laying method, with its crossings. */
export function RouteParts({ route }: { route: SupplyRoute }) {
  const { t, byCode } = useI18n();
  return (
    <>
      <p className="route-total">
        {t('route.title')} <strong className="figure">{formatMetres(route.length_m)} m</strong>{' '}
        <span className="muted">{t('route.straight', { m: formatMetres(route.straight_m) })}</span>
      </p>
      <ul className="parts">
        {sumByMethod(route).map(([method, length_m]) => (
          <li key={method} className="parts__item">
            <span className="parts__name">{byCode('method', method)}</span>
            <span className="parts__bar" aria-hidden="true">
              <span className="parts__fill" style={{ width: `${(100 * length_m) / Math.max(route.length_m, 1)}%` }} />
            </span>
            <span className="figure">{formatMetres(length_m)} m</span>
          </li>
        ))}
      </ul>
      {route.crossings.length > 0 && (
        <>
          <h4 className="block__subtitle">{t('route.crossings', { n: route.crossings.length })}</h4>
          <ul className="crossings">
            {route.crossings.map((crossing, index) => (
              <li key={`${crossing.kind}-${index}`}>
                <span>
                  {byCode('crossing', crossing.kind)}
                  {crossing.name ? ` ${crossing.name}` : ''}
                </span>
                <span className="muted">{byCode('method', crossing.method)}</span>
                <span className="figure">{formatMetres(crossing.length_m)} m</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Lengths per method in the order in which the methods first appear along the route. */
function sumByMethod(route: SupplyRoute): Array<[method: string, length_m: number]> {
  const sums = new Map<string, number>();
  for (const { method, length_m } of route.segments) {
    sums.set(method, (sums.get(method) ?? 0) + length_m);
  }
  return [...sums];
}
