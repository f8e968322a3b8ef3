import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { useI18n } from '../i18n/I18nContext';

/** A part of the page whose file is read when it is needed. Where the file does not come, the rest of the page stays and says so. */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load().catch((): ComponentType<P> => NotLoaded) }));
}

function NotLoaded() {
  const { t } = useI18n();
  return <p className="stage__message" role="alert">{t('page.notLoaded')}</p>;
}
