import { useI18n } from '../i18n/I18nContext';
import { NumberField } from './NumberField';
import { CRS_CODES, splitPair, type FieldProblem, type RequestDraft } from './requestDraft';
import { SelectField } from './SelectField';

interface PlaceFieldsProps {
  draft: RequestDraft;
  problems: readonly FieldProblem[];
  onChange(change: Partial<RequestDraft>): void;
  /** Takes the middle of the map as the place; undefined while there is no map. */
  onPickCentre: (() => void) | undefined;
}

/** Where the customer is: by a click on the map, its middle, or typed with a named coordinate system. */
export function PlaceFields({ draft, problems, onChange, onPickCentre }: PlaceFieldsProps) {
  const { t, byCode } = useI18n();
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
      <div className="pair">
        <NumberField field="lon" label={t('plan.lon')} unit="°" value={draft.lon} problems={problems} onChange={type('lon')} />
        <NumberField field="lat" label={t('plan.lat')} unit="°" value={draft.lat} problems={problems} onChange={type('lat')} />
      </div>
      <SelectField
        field="crs"
        label={t('plan.crs')}
        value={draft.crs}
        placeholder={t('plan.choose')}
        options={CRS_CODES.map((code) => ({ value: code, label: byCode('crs', code) }))}
        problems={problems}
        onChange={(crs) => onChange({ crs: crs as RequestDraft['crs'] })}
      />
      {(draft.crs === 'GCJ02' || draft.crs === 'BD09') && <p className="group__hint">{t('plan.crs.shifted')}</p>}
    </fieldset>
  );
}
