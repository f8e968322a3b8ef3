import type { Comparison } from '../api-client/comparison';
import type { Decimal, Scheme } from '../api-client/types';
import { groupDecimal } from '../format/decimal';
import { useI18n } from '../i18n/I18nContext';
import { letterClass, letterOf } from '../scheme/identity';
import { SchemeSwatch } from '../scheme/SchemeSwatch';

/** Who pays how much for each scheme: one bar per scheme on a common scale, the grid company's part plain, the customer's hatched. */
export function CostBoard({ comparison, schemes }: { comparison: Comparison; schemes: readonly Scheme[] }) {
  const { t, byCode } = useI18n();
  const amount = (item: string, id: string): Decimal =>
    comparison.cost.find((row) => row.item === item)?.values.find(({ scheme }) => scheme === id)?.amount ?? '0';
  const largest = Math.max(...schemes.map(({ id }) => Number(amount('total', id))), 1);
  const share = (value: Decimal) => ({ width: `${(Number(value) / largest) * 100}%` });
  return (
    <figure className="cost-board">
      <figcaption className="cost-board__key">
        <span className="cost-key cost-key--grid" aria-hidden="true" /> {byCode('owner', 'GRID')}
        <span className="cost-key cost-key--customer" aria-hidden="true" /> {byCode('owner', 'CUSTOMER')}
      </figcaption>
      <ul>
        {schemes.map((scheme) => {
          const currency = byCode('currency', scheme.cost.currency, `${scheme.cost.currency} `);
          const [grid, customer, total] = ['grid_side', 'customer_side', 'total'].map((item) => amount(item, scheme.id)) as [Decimal, Decimal, Decimal];
          return (
            <li key={scheme.id} className={`cost-board__row ${letterClass(letterOf(scheme))}`}>
              <SchemeSwatch letter={letterOf(scheme)} />
              <span className="cost-bar" aria-hidden="true">
                <span className="cost-bar__grid" style={share(grid)} />
                <span className="cost-bar__customer" style={share(customer)} />
              </span>
              <span className="cost-board__figures">
                <strong className="figure">{currency}{groupDecimal(total, 0)}</strong>
                <span className="muted small figure">
                  {t('compare.payers', { grid: groupDecimal(grid, 0), customer: groupDecimal(customer, 0) })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
