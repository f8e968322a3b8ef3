import { formatNumber } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { chosenSeasons, parseShares, scaled, SEASONS, type SeasonCode, type SeasonTexts } from './demandCourse';
import { FieldProblems, fieldAria, fieldId } from './Field';
import type { FieldProblem } from './requestDraft';
import { ShareChart } from './ShareChart';

interface SeasonFieldsProps {
  seasons: SeasonTexts;
  problems: readonly FieldProblem[];
  onChange(seasons: SeasonTexts): void;
}

/** When in the year and in the day the demand is drawn. Where no season is ticked, it may be drawn at any time. */
export function SeasonFields({ seasons, problems, onChange }: SeasonFieldsProps) {
  const { t, byCode } = useI18n();
  const toggle = (season: SeasonCode) => {
    const { [season]: before, ...others } = seasons;
    onChange(before === undefined ? { ...others, [season]: '' } : others);
  };
  const better = scaled(seasons);
  return (
    <fieldset className="field field--plain" id={fieldId('seasons')}>
      <legend className="field__label">{t('plan.seasons')}</legend>
      <FieldProblems field="seasons" problems={problems} />
      <div className="seasons">
        {SEASONS.map((season) => (
          <label key={season} className="check">
            <input type="checkbox" checked={seasons[season] !== undefined} onChange={() => toggle(season)} />
            {byCode('season', season)}
          </label>
        ))}
      </div>
      {chosenSeasons(seasons).length === 0 && <p className="group__hint">{t('plan.seasons.none')}</p>}
      {chosenSeasons(seasons).map((season) => (
        <SharesField key={season} season={season} text={seasons[season] ?? ''} problems={problems} onChange={(text) => onChange({ ...seasons, [season]: text })} />
      ))}
      {better && (
        <button type="button" className="link" onClick={() => onChange(better)}>
          {t('plan.seasons.scale')}
        </button>
      )}
    </fieldset>
  );
}

interface SharesFieldProps {
  season: SeasonCode;
  text: string;
  problems: readonly FieldProblem[];
  onChange(text: string): void;
}

/** The day of one season: pasted from a table, with its picture and what was read of it. */
function SharesField({ season, text, problems, onChange }: SharesFieldProps) {
  const { t, byCode } = useI18n();
  const field = `seasons-${season}` as const;
  const shares = parseShares(text);
  const readable = shares.length > 0 && shares.every((share) => Number.isFinite(share) && share >= 0);
  const name = byCode('season', season);
  return (
    <div className="field shares">
      <label className="field__label" htmlFor={fieldId(field)}>{t('plan.seasons.shares', { season: name })}</label>
      <textarea
        id={fieldId(field)}
        className="input input--number shares__text"
        rows={2}
        spellCheck={false}
        placeholder={t('plan.seasons.level')}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        {...fieldAria(field, problems)}
      />
      <FieldProblems field={field} problems={problems} />
      {readable && <ShareChart shares={shares} label={t('plan.seasons.chart', { season: name })} />}
      {/* There from the beginning: what appears together with its words is not read out. */}
      <p className="group__hint figure" role="status" aria-live="polite">
        {shares.length > 0 && (readable ? t('plan.seasons.read', { n: shares.length, highest: formatNumber(Math.max(...shares), 3) }) : t('plan.seasons.unread'))}
      </p>
    </div>
  );
}
