import type { Stability } from '../api-client/types';
import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { letterClass, letterOf } from '../scheme/identity';
import type { Standing, Weights } from '../scheme/reranking';
import { Rise } from '../scheme/Rise';
import { SchemeSwatch } from '../scheme/SchemeSwatch';
import { StabilityNotes } from './StabilityNotes';
import { WeightSliders } from './WeightSliders';

export interface Weighing {
  /** The weights in use, as shares. */
  weights: Weights;
  changed: boolean;
  /** False where the order does not come from a weighted sum. */
  adjustable: boolean;
  onChange(weights: Weights): void;
  onReset(): void;
  /** Plans again with these weights; undefined while the request is not known. */
  onAskAgain: (() => void) | undefined;
}

interface ScoreBoardProps {
  standings: readonly Standing[];
  weighing: Weighing;
  stability: Stability | null | undefined;
  letters: ReadonlyMap<string, string>;
}

/** What each criterion gives to each scheme, with the weights at hand. */
export function ScoreBoard({ standings, weighing, stability, letters }: ScoreBoardProps) {
  const { t } = useI18n();
  return (
    <div className="score-board">
      <section className="score-board__weights" aria-labelledby="weights-title">
        <h3 id="weights-title" className="block__title">{t('weights.title')}</h3>
        {weighing.adjustable ? <WeightSliders weighing={weighing} /> : <p className="muted">{t('weights.fixed')}</p>}
      </section>
      <section className="score-board__bars" aria-labelledby="bars-title">
        <h3 id="bars-title" className="block__title">{t('score.title')}</h3>
        <ScoreBars standings={standings} />
        <StabilityNotes stability={stability} letters={letters} />
      </section>
    </div>
  );
}

function ScoreBars({ standings }: { standings: readonly Standing[] }) {
  const { t, byCode } = useI18n();
  const names = standings[0]?.contributions.map(({ name }) => name) ?? [];
  return (
    <div className="table-scroll" role="region" aria-label={t('score.title')} tabIndex={0}>
      <table className="score-table">
        <caption className="visually-hidden">{t('score.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.rank')}</th>
            <th scope="col" className="score-table__bars">
              <span className="visually-hidden">{t('score.parts')}</span>
            </th>
            {names.map((name, index) => (
              <th key={name} scope="col" className="num">
                <span className={`part-key part--${index}`} aria-hidden="true" /> {byCode('criterion', name)}
              </th>
            ))}
            <th scope="col" className="num">{t('scheme.score')}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.scheme.id} className={letterClass(letterOf(standing.scheme))} data-standing={letterOf(standing.scheme)}>
              <th scope="row">
                <span className="score-table__rank figure">{standing.rank}</span>
                <SchemeSwatch letter={letterOf(standing.scheme)} />
                <span className="visually-hidden">{t('detail.title', { letter: letterOf(standing.scheme) })}</span>
                <Rise rise={standing.rise} />
              </th>
              <td className="score-table__bars" aria-hidden="true">
                <span className="parts-bar">
                  {standing.contributions.map((part, index) => (
                    <span key={part.name} className={`part part--${index}`} style={{ width: `${Math.max(part.contribution, 0) * 100}%` }} />
                  ))}
                </span>
              </td>
              {standing.contributions.map((part) => (
                <td key={part.name} className="num">{formatNumber(part.contribution, 3, 3)}</td>
              ))}
              <td className="num strong">{formatNumber(standing.total, 3, 3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
