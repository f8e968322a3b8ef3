import { useState } from 'react';
import { EXPORT_FORMATS, SURVEY_FORMATS, exportBundle, exportScheme, exportSurvey } from '../api-client/client';
import { useI18n } from '../i18n/I18nContext';
import { FailureNotice } from '../plan/FailureNotice';
import { failureOf, type Failure } from '../plan/usePlanning';
import { PrintButton, type Paper } from '../print/PrintButton';
import { givenParticulars } from './particulars';
import { useParticulars } from './ParticularsContext';
import { ParticularsForm } from './ParticularsForm';
import { saveFile } from './saveFile';

interface DownloadsProps {
  setId: string;
  schemeId: string;
  onPrint(paper: Paper): void;
}

/** Every file that the service makes of the scheme, the proof of the whole answer, and paper. */
export function Downloads({ setId, schemeId, onPrint }: DownloadsProps) {
  const { t, byCode, language } = useI18n();
  const [making, setMaking] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [particulars, setParticulars] = useParticulars(setId);
  const told = givenParticulars(particulars);
  const faults = failure?.kind === 'problem' ? failure.problem.errors : [];
  const make = (format: string, file: string, ask: () => Promise<Blob>) => {
    setMaking(format);
    setFailure(undefined);
    ask()
      .then((blob) => saveFile(blob, file), (reason: unknown) => setFailure(failureOf(reason)))
      .finally(() => setMaking(undefined));
  };
  return (
    <section className="block downloads">
      <h3 className="block__title">{t('downloads.title')}</h3>
      <ParticularsForm particulars={particulars} wrong={faults.map(({ pointer = '' }) => pointer.slice(1))} onChange={setParticulars} />
      <ul className="downloads__list">
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="downloads__file"
              data-format={format}
              disabled={making !== undefined}
              onClick={() => make(format, `gridscheme-${setId}-${schemeId}.${format}`, () => exportScheme(setId, schemeId, format, { language }, told))}
            >
              <span className="downloads__format">{format.toUpperCase()}</span>
              <span>{byCode('downloads', format)}</span>
            </button>
          </li>
        ))}
        {SURVEY_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="downloads__file"
              data-format={`survey-${format}`}
              disabled={making !== undefined}
              onClick={() =>
                make(`survey-${format}`, `gridscheme-survey-${setId}-${schemeId}.${format}`, () => exportSurvey(setId, schemeId, format, { language }, told))
              }
            >
              <span className="downloads__format">{format.toUpperCase()}</span>
              <span>{t('downloads.survey')}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="downloads__file"
            data-format="bundle"
            disabled={making !== undefined}
            onClick={() => make('bundle', `gridscheme-${setId}.zip`, () => exportBundle(setId, { language }))}
          >
            <span className="downloads__format">ZIP</span>
            <span>{t('downloads.bundle')}</span>
          </button>
        </li>
      </ul>
      <p className="downloads__print">
        <PrintButton onPrint={onPrint} />
      </p>
      <p role="status" className="muted small">{making && t('downloads.making')}</p>
      {failure && (
        <FailureNotice
          failure={failure}
          problems={faults.map(({ pointer = '', code, detail = code }) => ({ code, detail: t('particulars.fault', { field: byCode('particulars', pointer.slice(1)), fault: detail }) }))}
        />
      )}
    </section>
  );
}
