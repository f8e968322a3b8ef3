import { I18nProvider } from '../i18n/I18nContext';
import { useGridSummary } from './useGridSummary';
import { useLanguage } from './useLanguage';
import { useViewState } from './useViewState';
import { Header } from './Header';
import { Workspace } from './Workspace';

export function App() {
  const [view, updateView] = useViewState();
  const [language, setLanguage] = useLanguage(view, updateView);
  const grid = useGridSummary();
  return (
    <I18nProvider language={language}>
      <div className="app">
        <Header grid={typeof grid === 'string' ? undefined : grid} onLanguage={setLanguage} />
        <Workspace view={view} updateView={updateView} grid={grid} />
      </div>
    </I18nProvider>
  );
}
