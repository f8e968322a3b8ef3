import { useI18n } from '../i18n/I18nContext';
import type { Space } from './useVolumes';

interface SpaceControlProps {
  space: Space;
  /** False while no scheme is chosen: then there is no difference between before and after. */
  hasScheme: boolean;
  onSpace(space: Space): void;
}

/** The map from above or in space, before and after the chosen scheme. */
export function SpaceControl({ space, hasScheme, onSpace }: SpaceControlProps) {
  const { t } = useI18n();
  const inSpace = space !== 'off';
  return (
    <div className="space-control">
      <button
        type="button"
        className="space-control__toggle"
        aria-pressed={inSpace}
        onClick={() => onSpace(inSpace ? 'off' : 'after')}
      >
        {t('space.toggle')}
      </button>
      {inSpace && hasScheme && (
        <div className="segments segments--small" role="group" aria-label={t('space.title')}>
          {(['before', 'after'] as const).map((choice) => (
            <button key={choice} type="button" className="segments__button" data-space={choice} aria-pressed={space === choice} onClick={() => onSpace(choice)}>
              {t(choice === 'before' ? 'space.before' : 'space.after')}
            </button>
          ))}
        </div>
      )}
      {inSpace && <span className="space-control__note">{t('space.note')}</span>}
    </div>
  );
}
