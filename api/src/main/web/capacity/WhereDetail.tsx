import type { ConnectablePlace, UsedPoint, WhereQuestion } from '../api-client/where';
import { formatMetres, formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { Money } from '../scheme/Money';
import { VERDICT_SIGNS } from './connectable';
import { useAreaName } from './useAreaName';

interface WhereDetailProps {
  place: ConnectablePlace;
  question: WhereQuestion;
  points: readonly UsedPoint[];
  onPlan(): void;
  onClose(): void;
}

/** One place of the answer with the figures of its scheme, or the reason there is none, and the way to all schemes. */
export function WhereDetail({ place, question, points, onPlan, onClose }: WhereDetailProps) {
  const { t, byCode } = useI18n();
  const { verdict, cost, currency, duration_days, length_m, near, reason } = place.properties;
  const areaName = useAreaName();
  const nameOf = (id: string) => points.find((point) => point.id === id)?.properties.name || id;
  return (
    <section className="capacity-detail" aria-label={t('capacity.detail')}>
      <div className="capacity-detail__head">
        <h3 className="capacity-detail__name">{areaName(near, place.id)}</h3>
        <button type="button" className="button button--icon" aria-label={t('detail.close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p>
        <strong>
          <span aria-hidden="true">{VERDICT_SIGNS[verdict]}</span> {byCode('where.verdict', verdict)}
        </strong>
        {reason && <span className="sub-line">{reason.text}</span>}
      </p>
      {cost !== null && (
        <dl className="capacity-detail__figures">
          <div>
            <dt>{t('where.cost')}</dt>
            <dd><Money amount={cost} currency={currency ?? ''} /></dd>
          </div>
          <div>
            <dt>{t('where.days')}</dt>
            <dd className="figure">{formatNumber(duration_days, 1)}</dd>
          </div>
          <div>
            <dt>{t('where.length')}</dt>
            <dd className="figure">{formatMetres(length_m)}</dd>
          </div>
          <div>
            <dt>{t('where.from')}</dt>
            <dd>{place.properties.points.map(nameOf).join(' + ')}</dd>
          </div>
        </dl>
      )}
      {verdict === 'WITHIN' && (
        <button type="button" className="button capacity-detail__plan" onClick={onPlan}>
          {t('capacity.plan', { n: formatNumber(question.capacity_kVA) })}
        </button>
      )}
      <p className="small muted">{t('where.middle')}</p>
    </section>
  );
}
