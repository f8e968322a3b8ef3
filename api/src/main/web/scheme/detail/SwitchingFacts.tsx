import type { Switching } from '../../api-client/types';
import { formatNumber, formatPercent } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { Facts } from './Facts';

/** What has to be switched in the grid first, step by step, and what it does to both feeders. */
export function SwitchingFacts({ switching }: { switching: Switching }) {
  const { t, byCode } = useI18n();
  return (
    <>
      <h4 className="block__subtitle">{t('switching.title')}</h4>
      <Facts
        facts={[
          ...switching.steps.map((step, index) => ({
            label: t('switching.step', { n: index + 1 }),
            value: byCode('switching', step.action, step.action, { what: step.switch_id ?? step.section, place: step.place }),
          })),
          {
            label: t('switching.moved'),
            value: t('switching.moved.value', { a: formatNumber(switching.moved_a, 1), from: switching.from_feeder, to: switching.to_feeder }),
          },
          {
            label: t('switching.interruption'),
            value: switching.parallel ? t('switching.nobody') : t('switching.hours', { h: formatNumber(switching.interruption_h, 2) }),
          },
          ...switching.loads.map((load) => ({
            label: load.name || load.element,
            value: (
              <span className="figure">
                {formatPercent(load.before_pct)} → {formatPercent(load.after_pct)} / {formatPercent(load.limit_pct)} %
              </span>
            ),
          })),
        ]}
      />
    </>
  );
}
