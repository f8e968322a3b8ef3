import { useState } from 'react';
import { useI18n } from '../i18n/I18nContext';
import { remember, remembered } from './memory';

const SEEN = 'gridscheme.guide';

interface FirstStepsProps {
  /** Fills the form with an example; undefined while no grid is known. */
  onExample: (() => void) | undefined;
}

/** A short guide for the first use; put away once, it stays away. */
export function FirstSteps({ onExample }: FirstStepsProps) {
  const { t } = useI18n();
  const [seen, setSeen] = useState(() => remembered(SEEN) !== undefined);
  const putAway = () => {
    remember(SEEN, 'seen');
    setSeen(true);
  };
  if (seen) {
    return (
      <p className="empty">
        {t('results.empty')}{' '}
        <button type="button" className="link" onClick={() => setSeen(false)}>{t('guide.again')}</button>
      </p>
    );
  }
  return (
    <section className="guide" aria-labelledby="guide-title">
      <h2 id="guide-title" className="guide__title">{t('guide.title')}</h2>
      <ol className="guide__steps">
        <li>{t('guide.place')}</li>
        <li>{t('guide.demand')}</li>
        <li>{t('guide.compare')}</li>
      </ol>
      <p className="guide__actions">
        {onExample && <button type="button" className="button button--quiet guide__example" onClick={onExample}>{t('guide.example')}</button>}
        <button type="button" className="button button--quiet guide__done" onClick={putAway}>{t('guide.done')}</button>
      </p>
    </section>
  );
}
