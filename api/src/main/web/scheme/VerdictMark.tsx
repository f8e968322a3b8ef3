import type { Verdict } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';

const SIGNS: Record<string, string> = { PASS: '✓', WARN: '!', FAIL: '✕' };

/** A verdict as sign and word; `bare` keeps the word for readers only. */
export function VerdictMark({ verdict, bare = false }: { verdict: Verdict; bare?: boolean }) {
  const { byCode } = useI18n();
  return (
    <span className={`verdict verdict--${verdict.toLowerCase()}`}>
      <span className="verdict__sign" aria-hidden="true">
        {SIGNS[verdict] ?? '?'}
      </span>{' '}
      <span className={bare ? 'visually-hidden' : undefined}>{byCode('verdict', verdict)}</span>
    </span>
  );
}
