import { useId, useState, type KeyboardEvent } from 'react';
import type { Street } from '../api-client/types';
import { formatMetres } from '../format/number';
import { useI18n } from '../i18n/I18nContext';
import { useStreetSearch } from './useStreetSearch';

interface StreetSearchProps {
  label: string;
  onPick(street: Street): void;
}

/** A street by its name: typed, then chosen with arrow keys and Enter, or with a click. */
export function StreetSearch({ label, onPick }: StreetSearchProps) {
  const { t } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useStreetSearch(open ? text : '');
  const streets = search.kind === 'found' ? search.streets : [];
  const shown = open && search.kind !== 'idle';
  const current = streets[Math.min(active, streets.length - 1)];

  const pick = (street: Street) => {
    setOpen(false);
    setText('');
    onPick(street);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && streets.length > 0) {
      event.preventDefault();
      setActive((active + step + streets.length) % streets.length);
    } else if (event.key === 'Enter') {
      // The form around it is not sent by choosing a street.
      event.preventDefault();
      if (shown && current) {
        pick(current);
      }
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="street-search" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <label className="field__label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input street-search__input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown && streets.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && current ? `${id}-${streets.indexOf(current)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="street-search__list" id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || streets.length === 0}>
        {streets.map((street, index) => (
          <li
            key={`${street.name}-${street.coordinates.join()}`}
            id={`${id}-${index}`}
            className="street-search__option"
            role="option"
            aria-selected={street === current}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(street)}
          >
            {street.name} <span className="muted figure">{formatMetres(street.length_m)} m</span>
          </li>
        ))}
      </ul>
      <p className="street-search__note muted small" role="status">
        {shown && search.kind === 'found' && streets.length === 0 && t('street.none')}
        {shown && search.kind === 'failed' && t('street.failed')}
      </p>
    </div>
  );
}
