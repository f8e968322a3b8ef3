import { useI18n } from '../i18n/I18nContext';
import { ProblemSummary } from './ProblemSummary';
import type { FieldProblem } from './requestDraft';
import type { Failure } from './usePlanning';

/** Not a matter of load: the service says itself what is to be done. */
const FONT_MISSING = '/problems/font-missing';
const NONE: readonly FieldProblem[] = [];

/** Why no answer came: the service's complaints, or that it could not be reached. */
export function FailureNotice({ failure, problems = NONE }: { failure: Failure; problems?: readonly FieldProblem[] }) {
  const { t } = useI18n();
  if (failure.kind === 'unreachable') {
    return <ProblemSummary title={t('failure.unreachable')} detail={t('failure.unreachable.hint')} problems={NONE} />;
  }
  const { status, type, title, detail } = failure.problem;
  const heading = type === FONT_MISSING ? undefined : titleKey(status);
  return (
    <ProblemSummary
      title={heading ? t(heading) : (title ?? t('failure.http', { status }))}
      detail={problems.length > 0 ? undefined : detail}
      problems={problems}
    />
  );
}

function titleKey(status: number) {
  if (status === 404) {
    return 'failure.notFound' as const;
  }
  if (status === 429 || status === 503) {
    return 'failure.overloaded' as const;
  }
  if (status >= 500) {
    return 'failure.service' as const;
  }
  return status === 400 || status === 422 ? ('failure.refused' as const) : undefined;
}
