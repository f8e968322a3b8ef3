import { useI18n } from '../i18n/I18nContext';
import { Field, fieldAria, fieldId } from './Field';
import { NumberField } from './NumberField';
import { CRS_CHOICES, onStreet, splitPair, USUAL_EPSG_CODES, type FieldProblem, type RequestDraft } from './requestDraft';
import { SelectField } from './SelectField';
import { StreetSearch } from './StreetSearch';

interface PlaceFieldsProps {
  draft: RequestDraft;
  problems: readonly FieldProblem[];
  onChange(change: Partial<RequestDraft>): void;
  /** Takes the middle of the map as the place; undefined while there is no map. */
  onPickCentre: (() => void) | undefined;
}

/** Where the customer is: by a click on the map, its middle, the name of a street, or typed with a named coordinate system. */
export function PlaceFields({ draft, problems, onChange, onPickCentre }: PlaceFieldsProps) {
  const { t, byCode } = useI18n();
  const projected = draft.crs === 'EPSG';
  const unit = projected ? '' : '°';
  const type = (field: 'lon' | 'lat') => (text: string) => onChange(splitPair(text) ?? { [field]: text });
  return (
    <fieldset className="group">
      <legend className="group__title">{t('plan.place')}</legend>
      <p className="group__hint">
        {t('plan.place.hint')}{' '}
        {onPickCentre && (
          <button type="button" className="link" onClick={onPickCentre}>
            {t('plan.place.centre')}
          </button>
        )}
      </p>
      <StreetSearch label={t('plan.place.street')} onPick={(street) => onChange(onStreet(street))} />
      <div className={draft.crs === 'EPSG' ? 'pair pair--wide-first' : undefined}>
        <SelectField
          field="crs"
          label={t('plan.crs')}
          value={draft.crs}
          placeholder={t('plan.choose')}
          options={CRS_CHOICES.map((code) => ({ value: code, label: byCode('crs', code) }))}
          problems={problems}
          onChange={(crs) => onChange({ crs: crs as RequestDraft['crs'] })}
        />
        {draft.crs === 'EPSG' && (
          <Field field="epsg" label={t('plan.epsg')} problems={problems}>
            <input
              id={fieldId('epsg')}
              className="input input--number"
              inputMode="numeric"
              autoComplete="off"
              list="usual-epsg-codes"
              value={draft.epsg}
              onChange={(event) => onChange({ epsg: event.target.value.replace(/^\s*EPSG\s*:\s*/i, '') })}
              {...fieldAria('epsg', problems)}
            />
            <datalist id="usual-epsg-codes">
              {USUAL_EPSG_CODES.map((code) => (
                <option key={code} value={code}>{byCode('epsg', code)}</option>
              ))}
            </datalist>
          </Field>
        )}
      </div>
      <div className="pair">
        <NumberField field="lon" label={t(projected ? 'plan.easting' : 'plan.lon')} unit={unit} value={draft.lon} problems={problems} onChange={type('lon')} />
        <NumberField field="lat" label={t(projected ? 'plan.northing' : 'plan.lat')} unit={unit} value={draft.lat} problems={problems} onChange={type('lat')} />
      </div>
      {(draft.crs === 'GCJ02' || draft.crs === 'BD09' || projected) && <p className="group__hint">{t('plan.crs.shifted')}</p>}
    </fieldset>
  );
}
