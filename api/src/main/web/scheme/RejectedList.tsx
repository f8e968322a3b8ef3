import { useState } from 'react';
import type { ConnectionPoint, RejectedCandidate, RejectionReason } from '../api-client/types';
import { formatValue } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { useUnit } from '../i18n/useUnit';
import { RejectionFilters } from './RejectionFilters';
import { EVERYTHING, grouped, matching, nameOf, type RejectionGroup } from './rejections';

/** From here on the candidates are grouped and can be filtered. */
const MANY = 6;

/** Every refused candidate: what was tried, the limit, the value, what would make it pass. */
export function RejectedList({ rejected }: { rejected: readonly RejectedCandidate[] }) {
  const { t } = useI18n();
  const [filter, setFilter] = useState(EVERYTHING);
  const shown = matching(rejected, filter);
  if (rejected.length === 0) {
    return <p className="empty">{t('rejected.none')}</p>;
  }
  if (rejected.length < MANY) {
    return <CandidateList candidates={rejected} />;
  }
  return (
    <>
      <RejectionFilters rejected={rejected} filter={filter} onChange={setFilter} />
      <p className="muted small" role="status">{t('rejected.shown', { n: shown.length, all: rejected.length })}</p>
      {grouped(shown).map((group, index) => (
        <RejectionDetails key={group.family} group={group} open={index === 0} />
      ))}
    </>
  );
}

function RejectionDetails({ group, open }: { group: RejectionGroup; open: boolean }) {
  const { byCode } = useI18n();
  return (
    <details className="rejected-group" open={open} data-family={group.family}>
      <summary>
        <span>{byCode('reasonGroup', group.family, byCode('reason', group.family))}</span>
        <span className="rejected-group__count figure">{group.candidates.length}</span>
      </summary>
      <CandidateList candidates={group.candidates} />
    </details>
  );
}

function CandidateList({ candidates }: { candidates: readonly RejectedCandidate[] }) {
  const { byCode } = useI18n();
  return (
    <ul className="rejected">
      {candidates.map(({ connection_point: point, reasons, remedies }, index) => (
        <li key={`${point.id}-${index}`} className="rejected__item">
          <p className="rejected__name">
            {point.name || point.id} <span className="muted">{[byCode('kind', point.kind), point.substation].filter(Boolean).join(' · ')}</span>
          </p>
          <ul className="rejected__reasons">
            {reasons.map((reason) => (
              <Reason key={`${reason.code}-${reason.element ?? ''}`} reason={reason} point={point} />
            ))}
          </ul>
          {remedies !== null && remedies.length > 0 && (
            <ul className="rejected__remedies">
              {remedies.map((remedy) => remedy.text && <li key={`${remedy.code}-${remedy.value}`} className="reason__remedy">{remedy.text}</li>)}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason, point }: { reason: RejectionReason; point: ConnectionPoint }) {
  const { t } = useI18n();
  const called = reason.element_name ?? nameOf(reason.element, point);
  const unitText = useUnit()(reason.unit);
  const unit = unitText && ` ${unitText}`;
  const hasActual = reason.actual !== null && reason.actual !== undefined;
  const hasLimit = reason.limit !== null && reason.limit !== undefined;
  return (
    <li className="reason">
      <p className="reason__text">{useReasonText()(reason)}</p>
      {(hasActual || hasLimit || reason.element) && (
        <p className="reason__figures">
          {hasActual && <span className="figure">{`${formatValue(reason.actual)}${unit}`}</span>}
          {hasLimit && <span className="figure muted">{t('reason.limit', { limit: `${formatValue(reason.limit)}${unit}` })}</span>}
          {reason.element && (
            <span className="muted">{called ? t('reason.element', { name: called, id: reason.element }) : reason.element}</span>
          )}
        </p>
      )}
      <Remedy reason={reason} />
    </li>
  );
}

/** What would make the candidate pass, where that is known. */
function Remedy({ reason: { remedy, hint } }: { reason: RejectionReason }) {
  const { byCode } = useI18n();
  const unitText = useUnit();
  const text =
    remedy === undefined
      ? hint
      : remedy && byCode('remedy', remedy.code, hint, { value: formatValue(remedy.value), unit: unitText(remedy.unit) });
  return text ? <p className="reason__remedy">{text}</p> : null;
}

/**
 * The reason by its code, short because the figures stand below; the service's own words for a code this page does
 * not know. `dominated-by:<id>` carries the better scheme in its code.
 */
function useReasonText(): (reason: RejectionReason) => string {
  const { byCode } = useI18n();
  return ({ code, hint }) => {
    const [family = code, id = ''] = code.split(':', 2);
    return byCode('reason', family, hint ?? code, { id });
  };
}
