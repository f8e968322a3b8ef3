import type { Stability } from '../api-client/types';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';

interface StabilityNotesProps {
  stability: Stability | null | undefined;
  letters: ReadonlyMap<string, string>;
}

/** How safe the first place is: the weight at which another scheme would win, as the service found it. */
export function StabilityNotes({ stability, letters }: StabilityNotesProps) {
  const { t, byCode } = useI18n();
  if (!stability) {
    return null;
  }
  const winner = letters.get(stability.winner) ?? stability.winner;
  const turns = stability.weights.flatMap(({ criterion, weight, lower, upper }) =>
    [lower, upper].flatMap((turn, side) => (turn ? [{ criterion, weight, turn, side }] : [])),
  );
  const percent = (share: number) => formatNumber(share * 100, 3);
  return (
    <section className="stability">
      <h4 className="block__subtitle">{t('stability.title')}</h4>
      {turns.length === 0 && <p className="muted">{t('stability.none', { letter: winner })}</p>}
      <ul>
        {turns.map(({ criterion, weight, turn, side }) => (
          <li key={`${criterion}-${side}`}>
            {t(side === 0 ? 'stability.below' : 'stability.above', {
              criterion: byCode('criterion', criterion),
              at: percent(turn.at),
              now: percent(weight),
              other: turn.scheme ? t('detail.title', { letter: letters.get(turn.scheme) ?? turn.scheme }) : t('stability.notShown'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
