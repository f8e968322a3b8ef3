import type { Quantity, Scheme } from '../../api-client/types';
import { groupDecimal } from '../../format/decimal';
import { useI18n } from '../../i18n/I18nContext';
import { useUnit } from '../../i18n/useUnit';
import { Money } from '../Money';
import { EvidenceMark, EvidenceNote, isWeak } from './EvidenceNote';
import { Facts } from './Facts';

export function CostTab({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  const { cost } = scheme;
  return (
    <>
      <section className="block">
        <h3 className="block__title">{t('cost.title')}</h3>
        <Facts
          facts={[
            { label: t('cost.grid'), value: <Money amount={cost.grid_side} currency={cost.currency} fractionDigits={2} /> },
            { label: t('cost.customer'), value: <Money amount={cost.customer_side} currency={cost.currency} fractionDigits={2} /> },
            { label: t('cost.total'), value: <strong><Money amount={cost.total} currency={cost.currency} fractionDigits={2} /></strong> },
            { label: t('cost.direct'), value: <Money amount={cost.direct} currency={cost.currency} fractionDigits={2} /> },
          ]}
        />
        <p className="muted small">{t('cost.note')}</p>
      </section>
      <section className="block">
        <h3 className="block__title">{t('quantities.title')}</h3>
        <EvidenceNote items={scheme.quantities} />
        {[...new Set(scheme.quantities.map(({ owner }) => owner))].map((owner) => (
          <QuantityTable key={owner} owner={owner} quantities={scheme.quantities.filter((item) => item.owner === owner)} />
        ))}
      </section>
    </>
  );
}

function QuantityTable({ owner, quantities }: { owner: string; quantities: readonly Quantity[] }) {
  const { t, byCode } = useI18n();
  const unitText = useUnit();
  return (
    <div className="table-scroll">
      <table className="table quantities">
        <caption>{byCode('owner', owner)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quantities.item')}</th>
            <th scope="col" className="num">{t('quantities.qty')}</th>
            <th scope="col" className="num">{t('quantities.price')}</th>
            <th scope="col" className="num">{t('quantities.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {quantities.map((item, index) => (
            <tr key={`${item.code}-${index}`}>
              <th scope="row">
                {item.name} {isWeak(item) && <EvidenceMark />}
                {item.spec && <span className="sub-line muted">{item.spec}</span>}
              </th>
              <td className="num" title={item.formula}>
                {groupDecimal(item.qty)} <span className="muted">{unitText(item.unit)}</span>
              </td>
              <td className="num">{groupDecimal(item.unit_price)}</td>
              <td className="num strong">{groupDecimal(item.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
