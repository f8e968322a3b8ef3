import { useState } from 'react';
import { BATCH_FILES, getBatchFile, type Batch, type BatchFile } from '../api-client/batches';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { saveFile } from '../scheme/saveFile';

/** Everything of a batch as files: the table with its answers, the rows to mend, the routes. */
export function BatchFiles({ batch }: { batch: Batch }) {
  const { t, byCode, language } = useI18n();
  const [making, setMaking] = useState<BatchFile>();
  const [failure, setFailure] = useState<Failure>();
  const make = (file: BatchFile) => {
    setMaking(file);
    setFailure(undefined);
    getBatchFile(batch.id, file, { language })
      .then(
        (content) => saveFile(content, `gridscheme-batch-${batch.id}-${batch.mode.toLowerCase()}-${file}`),
        (reason: unknown) => setFailure(failureOf(reason)),
      )
      .finally(() => setMaking(undefined));
  };
  return (
    <div className="batch-files">
      <span className="muted small">{t('batch.files')}</span>
      {BATCH_FILES.map((file) => (
        <button key={file} type="button" className="button button--quiet" data-file={file} disabled={making !== undefined} onClick={() => make(file)}>
          {byCode('batch.files', file)}
        </button>
      ))}
      <span role="status" className="muted small">{making && t('downloads.making')}</span>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
