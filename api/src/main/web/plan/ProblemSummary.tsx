import { useEffect, useRef } from 'react';
import { fieldId, useFieldName, useProblemText } from './Field';
import type { DraftField, FieldProblem } from './requestDraft';

interface ProblemSummaryProps {
  title: string;
  detail?: string | undefined;
  problems: readonly FieldProblem[];
}

/** All complaints at once, each leading to its field. Takes the focus once, when it appears. */
export function ProblemSummary({ title, detail, problems }: ProblemSummaryProps) {
  const fieldName = useFieldName();
  const problemText = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice notice--problem" role="alert" tabIndex={-1} ref={box}>
      <p className="notice__title">{title}</p>
      {detail && <p>{detail}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem, index) => (
            <li key={`${problem.field ?? ''}-${problem.code}-${index}`}>
              {problem.field ? (
                <button type="button" className="link" onClick={() => focusField(problem.field)}>
                  {fieldName(problem.field)}
                </button>
              ) : null}
              {problem.field ? ': ' : ''}
              {problemText(problem)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusField(field: DraftField | undefined): void {
  const target = field && document.getElementById(fieldId(field));
  const folded = target?.closest('details');
  if (folded) {
    folded.open = true;
  }
  const input = target instanceof HTMLFieldSetElement ? target.querySelector('input') : target;
  input?.focus();
}
