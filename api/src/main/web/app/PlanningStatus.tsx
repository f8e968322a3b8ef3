import { useI18n } from '../i18n/I18nContext';
import type { Planning } from '../plan/usePlanning';

/** Says aloud what is going on; sighted users see it in the button and the list. */
export function PlanningStatus({ planning }: { planning: Planning }) {
  return (
    <p role="status" className={planning.busy === 'loading' ? 'status' : 'visually-hidden'}>
      {useStatusText(planning)}
    </p>
  );
}

function useStatusText({ busy, set }: Planning): string {
  const { t } = useI18n();
  if (busy === 'planning') {
    return t('status.planning');
  }
  if (busy === 'loading') {
    return t('status.loading');
  }
  if (!set) {
    return '';
  }
  switch (set.outcome) {
    case 'FEASIBLE':
      return t('status.feasible', { n: set.schemes.length });
    case 'SEARCH_LIMIT':
      return t('status.searchLimit');
    default:
      return t('status.infeasible', { n: set.rejected.length });
  }
}
