import { useRef, type KeyboardEvent } from 'react';
import type { AnswerChanges } from './changes';
import type { Standing } from './reranking';
import { SchemeCard } from './SchemeCard';

interface SchemeListProps {
  /** In the order to show them. */
  standings: readonly Standing[];
  changes: AnswerChanges | undefined;
  selectedId: string | undefined;
  label: string;
  onSelect(id: string): void;
}

/** The ranked schemes; arrow keys move between the cards, Enter or Space chooses. */
export function SchemeList({ standings, changes, selectedId, label, onSelect }: SchemeListProps) {
  const schemes = standings.map(({ scheme }) => scheme);
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
      {standings.map((standing) => (
        <li key={standing.scheme.id}>
          <SchemeCard
            standing={standing}
            change={changes?.byScheme.get(standing.scheme.id)}
            schemes={schemes}
            selected={standing.scheme.id === selectedId}
            onSelect={() => onSelect(standing.scheme.id)}
          />
        </li>
      ))}
    </ol>
  );
}
