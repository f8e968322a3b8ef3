import { useI18n } from '../i18n/I18nContext';

/** How far a scheme rose or fell, as a sign and in words. */
export function Rise({ rise }: { rise: number }) {
  const { t } = useI18n();
  if (rise === 0) {
    return null;
  }
  const text = t(rise > 0 ? 'rank.rose' : 'rank.fell', { n: Math.abs(rise) });
  return (
    <span className={`rise rise--${rise > 0 ? 'up' : 'down'}`} title={text}>
      <span aria-hidden="true">{`${rise > 0 ? '▲' : '▼'} ${Math.abs(rise)}`}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
