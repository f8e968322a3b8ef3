import type { SchemeSet } from '../api-client/types';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { GoneSchemes } from './ChangeNote';
import type { AnswerChanges } from './changes';
import { MAX_SCHEMES } from './identity';
import { RejectedList } from './RejectedList';
import type { Standing } from './reranking';
import { SchemeList } from './SchemeList';

interface ResultPanelProps {
  set: SchemeSet;
  standings: readonly Standing[];
  changes: AnswerChanges | undefined;
  selectedId: string | undefined;
  stale: boolean;
  onSelect(id: string): void;
  onCompare(ids: string[]): void;
}

/** The answer: ranked schemes, or why there is none. */
export function ResultPanel({ set, standings, changes, selectedId, stale, onSelect, onCompare }: ResultPanelProps) {
  const { t } = useI18n();
  return (
    <section className={`results${stale ? ' results--stale' : ''}`} aria-labelledby="results-title">
      <div className="results__head">
        <h2 id="results-title" className="results__title" tabIndex={-1}>
          {t(TITLES[set.outcome] ?? 'results.title')}
          {set.schemes.length > 0 && <span className="results__count figure">{set.schemes.length}</span>}
        </h2>
        {set.schemes.length > 1 && (
          <button type="button" className="button button--quiet results__compare" onClick={() => onCompare(comparable(set))}>
            {t('compare.open')}
          </button>
        )}
      </div>
      {changes && <GoneSchemes changes={changes} />}
      {set.outcome === 'FEASIBLE' ? (
        <SchemeList standings={standings} changes={changes} selectedId={selectedId} label={t('results.title')} onSelect={onSelect} />
      ) : (
        <NoScheme set={set} />
      )}
      <Provenance set={set} />
    </section>
  );
}

/** As many as there are letters, best first. */
function comparable({ schemes }: SchemeSet): string[] {
  return schemes.slice(0, MAX_SCHEMES).map(({ id }) => id);
}

const TITLES = {
  FEASIBLE: 'results.title',
  INFEASIBLE: 'results.infeasible',
  SEARCH_LIMIT: 'results.searchLimit',
} as const;

function NoScheme({ set }: { set: SchemeSet }) {
  const { t } = useI18n();
  const gaveUp = set.outcome === 'SEARCH_LIMIT';
  return (
    <>
      <div className={`notice ${gaveUp ? 'notice--gave-up' : 'notice--infeasible'}`} data-outcome={set.outcome}>
        <p>{t(gaveUp ? 'results.searchLimit.text' : 'results.infeasible.text')}</p>
        <p className="muted">{t(gaveUp ? 'results.searchLimit.next' : 'results.infeasible.next')}</p>
      </div>
      {set.rejected.length > 0 && <h3 className="results__subtitle">{t('rejected.title', { n: set.rejected.length })}</h3>}
      {(set.rejected.length > 0 || !gaveUp) && <RejectedList rejected={set.rejected} />}
    </>
  );
}

/** On which data, rules and prices the answer stands. */
function Provenance({ set }: { set: SchemeSet }) {
  const { t } = useI18n();
  return (
    <p className="provenance">
      {t('results.provenance', {
        grid: set.grid_version,
        rules: set.rulebook_version,
        prices: set.price_book_version,
      })}
      {set.examined !== undefined && ` · ${t('results.examined', { n: set.examined })}`}
      {set.timing_ms && ` · ${t('results.timing', { ms: formatNumber(set.timing_ms.total, 0) })}`}
    </p>
  );
}
