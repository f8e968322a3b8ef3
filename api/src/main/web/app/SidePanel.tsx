import { useEffect, useRef, useState, type ComponentProps } from 'react';
import type { SchemeRequest } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { RequestForm } from '../plan/RequestForm';
import { RequestSummary } from '../plan/RequestSummary';
import type { RequestDraft } from '../plan/requestDraft';
import { FailureNotice } from '../plan/FailureNotice';
import type { Planning } from '../plan/usePlanning';
import { WhatIfBar } from '../plan/WhatIfBar';
import { WishList, type WishTools } from '../plan/WishList';
import type { AnswerChanges } from '../scheme/changes';
import { ResultPanel } from '../scheme/ResultPanel';
import type { Standing } from '../scheme/reranking';
import { FirstSteps } from './FirstSteps';
import { PlanningStatus } from './PlanningStatus';

interface SidePanelProps {
  draft: RequestDraft;
  planning: Planning;
  standings: readonly Standing[];
  selectedId: string | undefined;
  onDraft(change: Partial<RequestDraft>): void;
  onPickCentre: (() => void) | undefined;
  onSubmit(request: SchemeRequest): void;
  onSelect(id: string): void;
  onCompare(ids: string[]): void;
  onExample: (() => void) | undefined;
  changes: AnswerChanges | undefined;
  tools: WishTools;
  /** Undefined where the request of the answer is not known. */
  whatIf: Omit<ComponentProps<typeof WhatIfBar>, 'busy'> | undefined;
}

/** The request above, the answer below. With an answer the form folds into one line. */
export function SidePanel({ draft, planning, standings, selectedId, changes, tools, whatIf, ...on }: SidePanelProps) {
  const { t } = useI18n();
  const { onDraft, onPickCentre, onSubmit, onSelect, onCompare, onExample } = on;
  const { set, busy, failure } = planning;
  const [formOpen, setFormOpen] = useState(true);
  const panel = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const answerId = set?.id;

  useEffect(() => {
    if (answerId) {
      setFormOpen(false);
      panel.current?.scrollTo({ top: 0 });
    }
    if (answerId && asked.current) {
      asked.current = false;
      document.getElementById('results-title')?.focus({ preventScroll: true });
    }
  }, [answerId]);

  const submit = (request: SchemeRequest) => {
    asked.current = true;
    onSubmit(request);
  };

  return (
    <section className="panel" ref={panel} aria-label={t('plan.title')}>
      {formOpen || !set ? (
        <RequestForm
          draft={draft}
          busy={busy === 'planning'}
          failure={failure}
          onChange={onDraft}
          onPickCentre={onPickCentre}
          onSubmit={submit}
        />
      ) : (
        <>
          <RequestSummary draft={draft} onEdit={() => setFormOpen(true)} />
          {whatIf && <WhatIfBar {...whatIf} busy={busy !== undefined} />}
          <WishList tools={tools} />
          {failure && <FailureNotice failure={failure} />}
        </>
      )}
      <PlanningStatus planning={planning} />
      {set ? (
        <ResultPanel
          set={set}
          standings={standings}
          changes={changes}
          selectedId={selectedId}
          stale={busy !== undefined || failure !== undefined}
          onSelect={onSelect}
          onCompare={onCompare}
        />
      ) : (
        !busy && !failure && <FirstSteps onExample={onExample} />
      )}
    </section>
  );
}
