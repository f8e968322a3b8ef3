import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import type { Weighing } from './ScoreBoard';

const FULL_PCT = 100;

/**
 * One slider per criterion, in per cent as the user sets them; only their shares count. The number beside each slider takes
 * the same value by typing, so that nothing needs dragging.
 */
export function WeightSliders({ weighing }: { weighing: Weighing }) {
  const { t, byCode } = useI18n();
  const { weights, changed, onChange, onReset, onAskAgain } = weighing;
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  const set = (name: string, text: string) => {
    const value = Number(text);
    if (Number.isFinite(value)) {
      onChange({ ...weights, [name]: Math.min(Math.max(value, 0), FULL_PCT) / FULL_PCT });
    }
  };
  return (
    <>
      <ul className="weights">
        {Object.entries(weights).map(([name, weight]) => {
          const id = `weight-${name}`;
          const value = Math.round(weight * FULL_PCT);
          return (
            <li key={name} className="weights__row">
              <label htmlFor={id}>{byCode('criterion', name)}</label>
              <input id={id} type="range" min={0} max={FULL_PCT} step={1} value={value} onChange={(event) => set(name, event.target.value)} />
              <input
                className="input weights__number"
                type="number"
                min={0}
                max={FULL_PCT}
                value={value}
                aria-label={t('weights.typed', { criterion: byCode('criterion', name) })}
                onChange={(event) => set(name, event.target.value)}
              />
              <span className="weights__share figure muted">{formatNumber(sum > 0 ? (weight / sum) * FULL_PCT : 0, 0)} %</span>
            </li>
          );
        })}
      </ul>
      <p className="muted small">{t('weights.note')}</p>
      <p className="weights__actions">
        <button type="button" className="button button--quiet" onClick={onReset} disabled={!changed}>
          {t('weights.reset')}
        </button>
        {onAskAgain && (
          <button type="button" className="button button--quiet" onClick={onAskAgain} disabled={!changed}>
            {t('weights.askAgain')}
          </button>
        )}
      </p>
    </>
  );
}
