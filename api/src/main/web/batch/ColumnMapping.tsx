import { useI18n } from '../i18n/I18nContext';

/** Which column of the table each known field was found in. */
export function ColumnMapping({ columns, format, encoding }: { columns: Readonly<Record<string, string>>; format: string; encoding: string }) {
  const { t, byCode } = useI18n();
  return (
    <details className="column-mapping">
      <summary>{t('batch.columns', { n: Object.keys(columns).length })}</summary>
      <p className="muted small">{t('batch.readAs', { format, encoding })}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('batch.columns.header')}</th>
            <th scope="col">{t('batch.columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(columns).map(([field, header]) => (
            <tr key={field}>
              <td>{header}</td>
              <td>{byCode('batch.field', field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
