import type { Scheme } from '../../api-client/types';
import { formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { Facts } from './Facts';

/** How the score is made up: weight times normalised value, summed. */
export function ScoreTab({ scheme }: { scheme: Scheme }) {
  const { t, byCode } = useI18n();
  const { criteria, total, cross_check } = scheme.score;
  const heaviest = Math.max(...criteria.map(({ weight }) => weight), Number.MIN_VALUE);
  const share = (value: number) => `${Math.max((100 * value) / heaviest, 0)}%`;
  return (
    <section className="block">
      <div className="table-scroll">
        <table className="table score">
          <caption>{t('score.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('score.criterion')}</th>
              <th scope="col" className="num">{t('score.normalised')}</th>
              <th scope="col" className="num">{t('score.weight')}</th>
              <th scope="col" className="num">{t('score.contribution')}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <tr key={criterion.name}>
                <th scope="row">
                  {byCode('criterion', criterion.name)}
                  <span className="score__bar" aria-hidden="true">
                    <span className="score__weight" style={{ width: share(criterion.weight) }} />
                    <span className="score__part" style={{ width: share(criterion.contribution) }} />
                  </span>
                </th>
                <td className="num">{formatNumber(criterion.normalised, 3, 3)}</td>
                <td className="num">× {formatNumber(criterion.weight, 2, 2)}</td>
                <td className="num strong">{formatNumber(criterion.contribution, 3, 3)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>{t('score.total')}</th>
              <td className="num strong">{formatNumber(total, 3, 3)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {cross_check && (
        <>
          <h3 className="block__title">{t('score.crossCheck')}</h3>
          <Facts
            facts={Object.entries(cross_check).map(([method, value]) => ({
              label: byCode('crossCheck', method),
              value: <span className="figure">{formatNumber(value, 3, 3)}</span>,
            }))}
          />
        </>
      )}
      <p className="muted small">{t(scheme.pareto ? 'score.pareto' : 'score.notPareto')}</p>
    </section>
  );
}
