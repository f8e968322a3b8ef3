import { useState } from 'react';
import { getRecordDifference } from '../../api-client/review';
import type { Review, Scheme, SchemeSet, Wire } from '../../api-client/types';
import { detailGroups, onlyDiffering, overviewGroups } from '../../compare/rows';
import { useI18n } from '../../i18n/I18nContext';
import { FailureNotice } from '../../plan/FailureNotice';
import { letterOf } from '../identity';
import { failureOf, type Failure } from '../../plan/usePlanning';

type Difference = Wire['RecordDifference'];

interface RecordNoteProps {
  record: NonNullable<Review['record']>;
  set: SchemeSet;
  scheme: Scheme;
}

/** What was frozen, and how it compares with what the same request gives today. */
export function RecordNote({ record, set, scheme }: RecordNoteProps) {
  const { t, language } = useI18n();
  const [difference, setDifference] = useState<Difference>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const frozen = set.schemes.find(({ id }) => id === record.scheme);
  const compare = () => {
    setBusy(true);
    setFailure(undefined);
    getRecordDifference(set.id, { language })
      .then(setDifference, (reason: unknown) => setFailure(failureOf(reason)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="record">
      <p>{t(frozen === scheme ? 'record.this' : 'record.other', { scheme: frozen ? letterOf(frozen) : record.scheme })}</p>
      <p className="muted small">
        {t('record.sha256')} <code className="record__hash">{record.sha256}</code>
      </p>
      <button type="button" className="button button--quiet record__compare" disabled={busy} onClick={compare}>
        {t('record.compare')}
      </button>
      {failure && <FailureNotice failure={failure} />}
      {difference && <RecordDifference difference={difference} scheme={scheme} />}
    </div>
  );
}

function RecordDifference({ difference, scheme }: { difference: Difference; scheme: Scheme }) {
  const words = useI18n();
  const { t, byCode, byPath } = words;
  const { comparison, outcome, refusals } = difference;
  const input = comparison && { comparison, schemes: [scheme, scheme], words };
  const rows = input && outcome === 'CHANGED' ? onlyDiffering([...overviewGroups(input), ...detailGroups(input)]).flatMap((group) => group.rows) : [];
  return (
    <div className="record__difference" role="status" data-outcome={outcome}>
      <p className="record__outcome">{byCode('record.outcome', outcome)}</p>
      {refusals.length > 0 && <p>{refusals.map((code) => byPath('reason', code)).join(t('list.separator'))}</p>}
      {rows.length > 0 && (
        <table className="record__table">
          <thead>
            <tr>
              <th scope="col">{t('record.what')}</th>
              <th scope="col">{t('record.then')}</th>
              <th scope="col">{t('record.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {cells.map(({ text }, index) => <td key={index}>{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="muted small">{t('record.versions', { then: difference.then.grid_version, now: difference.now.grid_version })}</p>
    </div>
  );
}
