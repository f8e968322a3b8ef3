import { useState } from 'react';
import type { DayCurveElement } from '../../api-client/types';
import { formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { DayChart, timeOf } from './DayChart';
import { useDayCurves } from './useDayCurves';

interface DayCurvesProps {
  setId: string;
  schemeId: string;
  source: number;
}

/** What feeder and transformers carry over a day, before and after, under the limit line. Asked for when it is opened. */
export function DayCurves({ setId, schemeId, source }: DayCurvesProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const state = useDayCurves(setId, open ? schemeId : undefined);
  return (
    <details className="day-curves" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('curve.title')}</summary>
      {state.kind === 'loading' && <p className="muted small" role="status">{t('curve.loading')}</p>}
      {state.kind === 'failed' && <p className="muted small" role="alert">{t('curve.failed')}</p>}
      {state.kind === 'shown' && (
        <>
          {state.curves.elements.filter((element) => element.source === source).map((element) => (
            <ElementCurves key={`${element.kind}-${element.element}`} element={element} />
          ))}
          <p className="muted small">{t('curve.note')}</p>
        </>
      )}
    </details>
  );
}

/** One season at a time; the one with the highest value first. */
function ElementCurves({ element }: { element: DayCurveElement }) {
  const { t, byCode } = useI18n();
  const highest = element.seasons.reduce((a, b) => (b.peak_pct > a.peak_pct ? b : a));
  const [chosen, setChosen] = useState(highest.season);
  const season = element.seasons.find((one) => one.season === chosen) ?? highest;
  const name = `${byCode('loadKind', element.kind)} ${element.name || element.element}`;
  return (
    <figure className="day-curve" data-element={element.element}>
      <figcaption>
        {name}
        {element.seasons.length > 1 && (
          <select className="input day-curve__season" aria-label={t('curve.season', { name })} value={season.season} onChange={(event) => setChosen(event.target.value)}>
            {element.seasons.map((one) => <option key={one.season} value={one.season}>{byCode('season', one.season)}</option>)}
          </select>
        )}
      </figcaption>
      <DayChart season={season} limit_pct={element.limit_pct} label={name} />
      <p className="small">
        {t(season.peak_pct > element.limit_pct ? 'curve.over' : 'curve.peak', {
          time: timeOf(season.peak_quarter),
          peak: formatPercent(season.peak_pct),
          limit: formatPercent(element.limit_pct),
        })}
      </p>
    </figure>
  );
}
