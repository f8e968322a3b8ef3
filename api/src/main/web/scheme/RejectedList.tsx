import type { RejectedCandidate, RejectionReason } from '../api-client/types';
import { formatValue } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { useUnit } from '../i18n/useUnit';

/** Every refused candidate: what was tried, the limit, the value, what would make it pass. */
export function RejectedList({ rejected }: { rejected: readonly RejectedCandidate[] }) {
  const { t, byCode } = useI18n();
  if (rejected.length === 0) {
    return <p className="empty">{t('rejected.none')}</p>;
  }
  return (
    <ul className="rejected">
      {rejected.map((candidate, index) => (
        <li key={`${candidate.connection_point.id}-${index}`} className="rejected__item">
          <p className="rejected__name">
            {candidate.connection_point.name || candidate.connection_point.id}{' '}
            <span className="muted">{byCode('kind', candidate.connection_point.kind)}</span>
          </p>
          <ul className="rejected__reasons">
            {candidate.reasons.map((reason) => (
              <Reason key={`${reason.code}-${reason.element ?? ''}`} reason={reason} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { reason: RejectionReason }) {
  const { t } = useI18n();
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
          {reason.element && <span className="muted">{reason.element}</span>}
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
