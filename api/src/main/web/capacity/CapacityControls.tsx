import { useEffect, useState, type FormEvent } from 'react';
import { useI18n } from '../i18n/I18nContext';
import { CAPACITY_LAYERS, type CapacityLayer, type SourceCount } from './places';

interface CapacityControlsProps {
  layer: CapacityLayer;
  sources: SourceCount;
  least_kVA: number;
  onLayer(layer: CapacityLayer): void;
  onSources(sources: SourceCount): void;
  onLeast(least_kVA: number): void;
}

/** What is drawn and listed: which layer, for how many sources, from which capacity on. */
export function CapacityControls({ layer, sources, least_kVA, onLayer, onSources, onLeast }: CapacityControlsProps) {
  const { t, byCode } = useI18n();
  const [text, setText] = useState(`${least_kVA || ''}`);
  useEffect(() => setText(`${least_kVA || ''}`), [least_kVA]);
  const wanted = text.trim() === '' ? 0 : Number(text);
  const usable = Number.isFinite(wanted) && wanted >= 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (usable) {
      onLeast(wanted);
    }
  };
  return (
    <form className="capacity-controls" noValidate onSubmit={submit} aria-label={t('capacity.controls')}>
      <div className="segments" role="group" aria-label={t('capacity.layer')}>
        {CAPACITY_LAYERS.map((entry) => (
          <button key={entry} type="button" className="segments__button" data-layer={entry} aria-pressed={entry === layer} onClick={() => onLayer(entry)}>
            {byCode('capacity.layer', entry)}
          </button>
        ))}
      </div>
      {layer !== 'loads' && (
        <div className="pair">
          <div className="field">
            <span className="field__label" id="capacity-sources">{t('capacity.sources')}</span>
            <div className="segments" role="group" aria-labelledby="capacity-sources">
              {(['single', 'dual'] as const).map((count) => (
                <button key={count} type="button" className="segments__button" data-sources={count} aria-pressed={count === sources} onClick={() => onSources(count)}>
                  {byCode('capacity.sources', count)}
                </button>
              ))}
            </div>
          </div>
          {layer !== 'where' && (
            <div className="field">
              <label className="field__label" htmlFor="capacity-least">{t('capacity.least')}</label>
              <input
                id="capacity-least"
                className="input input--number"
                inputMode="decimal"
                autoComplete="off"
                value={text}
                aria-invalid={!usable}
                placeholder="0"
                onChange={(event) => setText(event.target.value)}
                onBlur={() => usable && onLeast(wanted)}
              />
            </div>
          )}
        </div>
      )}
    </form>
  );
}
