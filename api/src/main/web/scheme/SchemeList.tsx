import { useRef, type KeyboardEvent } from 'react';
import type { Scheme } from '../api-client/types';
import { SchemeCard } from './SchemeCard';

interface SchemeListProps {
  schemes: readonly Scheme[];
  selectedId: string | undefined;
  label: string;
  onSelect(id: string): void;
}

/** The ranked schemes; arrow keys move between the cards, Enter or Space chooses. */
export function SchemeList({ schemes, selectedId, label, onSelect }: SchemeListProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const cards = [...(list.current?.querySelectorAll<HTMLButtonElement>('.card') ?? [])];
    const next = cards[cards.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (step !== 0 && next) {
      event.preventDefault();
      next.focus();
    }
  };
  return (
    <ol className="cards" ref={list} aria-label={label} onKeyDown={move}>
      {schemes.map((scheme) => (
        <li key={scheme.id}>
          <SchemeCard
            scheme={scheme}
            schemes={schemes}
            selected={scheme.id === selectedId}
            onSelect={() => onSelect(scheme.id)}
          />
        </li>
      ))}
    </ol>
  );
}
