import { useState } from 'react';
import type { Review, ReviewOrder, Scheme, SchemeSet } from '../../api-client/types';
import { useI18n } from '../../i18n/I18nContext';
import { FailureNotice } from '../../plan/FailureNotice';
import { RecordNote } from './RecordNote';
import { useReview } from './useReview';

interface ReviewPanelProps {
  set: SchemeSet;
  scheme: Scheme;
}

/** From the designer through the reviewer to the version of record. Shows nothing until it is known. */
export function ReviewPanel({ set, scheme }: ReviewPanelProps) {
  const { t, byCode, language } = useI18n();
  const { review, busy, failure, act } = useReview(set.id, scheme.id, language);
  if (!review) {
    return null;
  }
  const faults = failure?.kind === 'problem' ? failure.problem.errors : [];
  return (
    <details className="review" data-state={review.state}>
      <summary>
        {t('review.title')} <span className="review__state">{byCode('review.state', review.state)}</span>
      </summary>
      <ReviewHistory review={review} />
      {failure && <FailureNotice failure={failure} problems={faults.map(({ code, detail = code }) => ({ code, detail }))} />}
      {review.actions.length > 0 && <ReviewForm key={review.revision} review={review} busy={busy} onAct={act} />}
      {review.record && <RecordNote record={review.record} set={set} scheme={scheme} />}
    </details>
  );
}

function ReviewHistory({ review }: { review: Review }) {
  const { t, byCode, language } = useI18n();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className="review__history">
      {review.history.map(({ number, at, action, role, comment, reason }) => (
        <li key={number}>
          <span className="review__step">{t('review.step', { what: byCode('review.done', action), role: byCode('review.role', role) })}</span>{' '}
          <time className="muted small" dateTime={at}>{time.format(new Date(at))}</time>
          {comment && <p>{comment}</p>}
          {reason && <p>{t('review.because', { reason })}</p>}
        </li>
      ))}
    </ol>
  );
}

interface ReviewFormProps {
  review: Review;
  busy: boolean;
  onAct(action: ReviewOrder['action'], comment: string, reason: string): void;
}

function ReviewForm({ review, busy, onAct }: ReviewFormProps) {
  const { t, byCode } = useI18n();
  const [comment, setComment] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'comment' | 'reason'>();
  const overrides = review.actions.includes('APPROVE') && review.objections.length > 0;
  const act = (action: string) => {
    const lacks = action === 'RETURN' && !comment.trim() ? 'comment' : action === 'APPROVE' && overrides && !reason.trim() ? 'reason' : undefined;
    setMissing(lacks);
    if (lacks) {
      document.getElementById(`review-${lacks}`)?.focus();
    } else {
      onAct(action as ReviewOrder['action'], comment, reason);
    }
  };
  return (
    <div className="review__form">
      <ReviewWords name="comment" value={comment} missing={missing === 'comment'} onChange={setComment} />
      {overrides && (
        <>
          <ul className="review__objections">
            {review.objections.map(({ code, detail }, index) => <li key={`${code}-${index}`}>{detail}</li>)}
          </ul>
          <ReviewWords name="reason" value={reason} missing={missing === 'reason'} onChange={setReason} />
        </>
      )}
      <p className="review__actions">
        {review.actions.map((action) => (
          <button key={action} type="button" className="button button--quiet" data-action={action} disabled={busy} onClick={() => act(action)}>
            {byCode('review.action', action)}
          </button>
        ))}
      </p>
      <p className="muted small">{t('review.hint')}</p>
    </div>
  );
}

interface ReviewWordsProps {
  name: 'comment' | 'reason';
  value: string;
  missing: boolean;
  onChange(text: string): void;
}

function ReviewWords({ name, value, missing, onChange }: ReviewWordsProps) {
  const { byCode } = useI18n();
  const id = `review-${name}`;
  const wrong = missing ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {};
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>{byCode('review', name)}</label>
      <input id={id} className="input" autoComplete="off" maxLength={1000} value={value} onChange={(event) => onChange(event.target.value)} {...wrong} />
      {missing && <p className="field__problems" id={`${id}-problem`} role="alert">{byCode('review.missing', name)}</p>}
    </div>
  );
}
