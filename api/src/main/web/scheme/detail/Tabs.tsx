import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface Tab {
  id: string;
  label: string;
  content(): ReactNode;
}

interface TabsProps {
  tabs: readonly Tab[];
  label: string;
  /** The tab to show; the first one where it is unknown or not given. */
  chosen?: string | undefined;
  onChoose?(id: string): void;
}

/** Tabs after the usual pattern: arrow keys move, only the chosen tab is in the tab order. */
export function Tabs({ tabs, label, chosen: given, onChoose }: TabsProps) {
  const [own, setOwn] = useState(tabs[0]?.id);
  const chosen = onChoose ? given : own;
  const choose = onChoose ?? setOwn;
  const prefix = useId();
  const bar = useRef<HTMLDivElement>(null);
  const index = Math.max(tabs.findIndex((tab) => tab.id === chosen), 0);

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (step !== 0 && next) {
      event.preventDefault();
      choose(next.id);
      bar.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    }
  };

  return (
    <div className="tabs">
      <div className="tabs__bar" role="tablist" aria-label={label} ref={bar} onKeyDown={move}>
        {tabs.map((tab, position) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="tabs__tab"
            id={`${prefix}-tab-${tab.id}`}
            data-tab={tab.id}
            aria-selected={position === index}
            aria-controls={`${prefix}-panel`}
            tabIndex={position === index ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tabs__panel" role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-tab-${tabs[index]?.id}`} tabIndex={0}>
        {tabs[index]?.content()}
      </div>
    </div>
  );
}
