import type { Scheme } from '../api-client/types';
import { formatMetres, formatNumber, formatPercent } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { ChangeNote } from './ChangeNote';
import type { SchemeChange } from './changes';
import { routeLength_m, strengths, worstLoadRate } from './figures';
import { letterClass, letterOf } from './identity';
import { LoadBar } from './LoadBar';
import { Money } from './Money';
import { OtherWay } from './OtherWay';
import type { Standing } from './reranking';
import { Rise } from './Rise';
import { SchemeSwatch } from './SchemeSwatch';

interface SchemeCardProps {
  standing: Standing;
  change: SchemeChange | undefined;
  schemes: readonly Scheme[];
  selected: boolean;
  onSelect(): void;
}

/** One scheme in one glance. */
export function SchemeCard({ standing, change, schemes, selected, onSelect }: SchemeCardProps) {
  const { t } = useI18n();
  const { scheme, rank, total, rise } = standing;
  const letter = letterOf(scheme);
  return (
    <button
      type="button"
      className={`card ${letterClass(letter)}${selected ? ' card--selected' : ''}`}
      aria-pressed={selected}
      data-scheme={letter}
      data-switching={scheme.sources.some(({ switching }) => switching) || undefined}
      onClick={onSelect}
    >
      <span className="card__head">
        <SchemeSwatch letter={letter} />
        <span className="card__rank">{t('scheme.rank', { rank })}</span>
        <Rise rise={rise} />
        {scheme.sources.length > 1 && <CardMode scheme={scheme} />}
        <span className="card__score">
          <span className="card__score-label">{t('scheme.score')}</span>{' '}
          <span className="figure">{formatNumber(total, 2, 2)}</span>
        </span>
      </span>
      <CardSources scheme={scheme} />
      <CardFigures scheme={scheme} />
      <CardLoad scheme={scheme} />
      <CardStrengths scheme={scheme} schemes={schemes} />
      {scheme.sources.map(
        ({ alternative, connection_point: point }) => alternative && <OtherWay key={point.id} alternative={alternative} currency={scheme.cost.currency} />,
      )}
      {change && <ChangeNote change={change} scheme={scheme} />}
    </button>
  );
}

function CardMode({ scheme }: { scheme: Scheme }) {
  const { byCode } = useI18n();
  return <span className="chip">{byCode('mode', scheme.mode)}</span>;
}

function CardSources({ scheme }: { scheme: Scheme }) {
  const { byCode } = useI18n();
  return (
    <span className="card__sources">
      {scheme.sources.map((source) => (
        <span key={source.connection_point.id} className="card__source">
          <span className="card__source-name">{source.connection_point.name || source.connection_point.id}</span>
          <span className="card__source-kind">
            {[byCode('kind', source.connection_point.kind), source.connection_point.substation].filter(Boolean).join(' · ')}
          </span>
        </span>
      ))}
    </span>
  );
}

function CardFigures({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  return (
    <span className="card__figures">
      <span className="card__figure">
        <span className="card__label">{t('scheme.cost')}</span>
        <Money amount={scheme.cost.total} currency={scheme.cost.currency} />
      </span>
      <span className="card__figure">
        <span className="card__label">{t('scheme.length')}</span>
        <span className="figure">{formatMetres(routeLength_m(scheme))} m</span>
      </span>
      <span className="card__figure">
        <span className="card__label">{t('scheme.duration')}</span>
        <span className="figure">{t('amount.days', { n: formatNumber(scheme.duration_days, 1) })}</span>
      </span>
    </span>
  );
}

function CardLoad({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  const worst = worstLoadRate(scheme);
  if (!worst) {
    return null;
  }
  return (
    <span className="card__load">
      <span className="card__label">{t('scheme.worstLoad')}</span>
      <LoadBar after_pct={worst.after_pct} limit_pct={worst.limit_pct} />
      <span className="figure">
        {formatPercent(worst.after_pct)} / {formatPercent(worst.limit_pct)} %
      </span>
    </span>
  );
}

function CardStrengths({ scheme, schemes }: { scheme: Scheme; schemes: readonly Scheme[] }) {
  const { t, byCode } = useI18n();
  const found = strengths(scheme, schemes).map((strength) => byCode('strength', strength));
  const lines = [
    ...(found.length > 0 ? [t('scheme.best', { what: found.join(t('list.separator')) })] : []),
    ...(scheme.tied ? [t('scheme.tied')] : []),
    ...scheme.sources.flatMap(({ switching }) => (switching ? [t('scheme.switching', { from: switching.from_feeder, to: switching.to_feeder })] : [])),
  ];
  return lines.length > 0 ? <span className="card__why">{lines.join(' · ')}</span> : null;
}
