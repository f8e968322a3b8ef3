import type { Decimal, Scheme } from '../api-client/types';
import { groupDecimal } from '../format/decimal';
import { useI18n } from '../i18n/I18nContext';
import type { AnswerChanges, SchemeChange } from './changes';

/** What became of one scheme since the answer before; nothing where it stayed as it was. */
export function ChangeNote({ change, scheme }: { change: SchemeChange; scheme: Scheme }) {
  const { t, byCode } = useI18n();
  if (change.kind === 'new') {
    return <span className="change change--new">{t('change.new')}</span>;
  }
  if (change.wasRank === scheme.rank && isZero(change.costChange)) {
    return null;
  }
  const isDearer = !change.costChange.startsWith('-');
  const currency = byCode('currency', scheme.cost.currency, `${scheme.cost.currency} `);
  const amount = `${isDearer ? '+' : '−'} ${currency}${groupDecimal(change.costChange.replace('-', ''), 0)}`;
  return (
    <span className="change">
      {change.wasRank === scheme.rank ? t('change.sameRank') : t('change.wasRank', { rank: change.wasRank })}
      {' · '}
      <span className="figure">{amount}</span>
    </span>
  );
}

function isZero(amount: Decimal): boolean {
  return Number(amount) === 0;
}

/** Which schemes of the answer before are gone. */
export function GoneSchemes({ changes }: { changes: AnswerChanges }) {
  const { t } = useI18n();
  if (changes.gone.length === 0) {
    return null;
  }
  const names = changes.gone.map(({ rank, sources }) =>
    t('change.goneOne', { rank, from: sources.map(({ connection_point: point }) => point.name || point.id).join(' + ') }),
  );
  return (
    <p className="change-summary" role="status">
      {t('change.gone', { what: names.join(t('list.separator')) })}
    </p>
  );
}
