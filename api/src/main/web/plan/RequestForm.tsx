import { useMemo, useRef, useState, type FormEvent } from 'react';
import type { SchemeRequest } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { DemandFields } from './DemandFields';
import { FailureNotice } from './FailureNotice';
import { PlaceFields } from './PlaceFields';
import { fieldProblems } from './problemFields';
import { ProblemSummary } from './ProblemSummary';
import { checkDraft, requestOf, type FieldProblem, type RequestDraft } from './requestDraft';
import type { Failure } from './usePlanning';

interface RequestFormProps {
  draft: RequestDraft;
  busy: boolean;
  failure: Failure | undefined;
  onChange(change: Partial<RequestDraft>): void;
  onPickCentre: (() => void) | undefined;
  onSubmit(request: SchemeRequest): void;
}

const NONE: readonly FieldProblem[] = [];

export function RequestForm({ draft, busy, failure, onChange, onPickCentre, onSubmit }: RequestFormProps) {
  const { t } = useI18n();
  const [missing, setMissing] = useState<readonly FieldProblem[]>(NONE);
  const [attempt, setAttempt] = useState(0);
  const sent = useRef(draft.seasons);
  const refused = useMemo(() => (failure?.kind === 'problem' ? fieldProblems(failure.problem, sent.current) : NONE), [failure]);
  const problems = missing.length > 0 ? missing : refused;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = checkDraft(draft);
    setMissing(found);
    setAttempt(attempt + 1);
    if (found.length === 0) {
      sent.current = draft.seasons;
      onSubmit(requestOf(draft));
    }
  };
  const change = (part: Partial<RequestDraft>) => {
    setMissing((before) => before.filter(({ field }) => !field || !((field.split('-')[0] ?? '') in part)));
    onChange(part);
  };

  return (
    <form className="request" noValidate onSubmit={submit} aria-label={t('plan.title')}>
      {missing.length > 0 && <ProblemSummary key={attempt} title={t('plan.incomplete')} problems={missing} />}
      {missing.length === 0 && failure && !busy && <FailureNotice failure={failure} problems={refused} />}
      <PlaceFields draft={draft} problems={problems} onChange={change} onPickCentre={onPickCentre} />
      <DemandFields draft={draft} problems={problems} onChange={change} />
      <button type="submit" className="button button--primary request__submit" aria-disabled={busy}>
        {busy && <span className="spinner" aria-hidden="true" />}
        {busy ? t('plan.busy') : t('plan.submit')}
      </button>
    </form>
  );
}
