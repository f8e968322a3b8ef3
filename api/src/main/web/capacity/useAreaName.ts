import { useI18n } from '../i18n/I18nContext';

/** What an area is called: by the connection point nearest to its middle; by its number where that has no name. */
export function useAreaName(): (near: string | null, id: string) => string {
  const { t } = useI18n();
  return (near, id) => (near ? t('capacity.near', { name: near }) : t('capacity.hexagon', { id: hexagonNumber(id) }));
}

/** `hex-200-17--4` is the hexagon 17, -4. */
export function hexagonNumber(id: string): string {
  const [, q = id, r = ''] = /^hex-[\d.]+-(-?\d+)-(-?\d+)$/.exec(id) ?? [];
  return r === '' ? q : `${q} / ${r}`;
}
