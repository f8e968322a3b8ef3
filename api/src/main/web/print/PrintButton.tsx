import { useI18n } from '../i18n/I18nContext';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Prints what is shown on the paper that is chosen. */
export function PrintButton({ onPrint }: { onPrint(paper: Paper): void }) {
  const { t } = useI18n();
  return (
    <div className="segments segments--small print-button" role="group" aria-label={t('print.title')}>
      <span className="print-button__title" aria-hidden="true">{t('print.title')}</span>
      {PAPERS.map((paper) => (
        <button
          key={paper}
          type="button"
          className="segments__button"
          data-paper={paper}
          aria-label={t('print.on', { paper: paper.toUpperCase() })}
          onClick={() => onPrint(paper)}
        >
          {paper.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
