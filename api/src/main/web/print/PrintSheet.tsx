import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Comparison } from '../api-client/comparison';
import type { GridSummary, Scheme, SchemeSet } from '../api-client/types';
import { CompareTable } from '../compare/CompareTable';
import { overviewGroups } from '../compare/rows';
import { useI18n } from '../i18n/I18nContext';
import { connectionMarkers } from '../map/schemeFeatures';
import { ChecksTab } from '../scheme/detail/ChecksTab';
import { CostTab } from '../scheme/detail/CostTab';
import { SourcesTab } from '../scheme/detail/SourcesTab';
import { letterOf } from '../scheme/identity';
import type { MapPicture } from './mapPicture';
import type { Paper } from './PrintButton';
import { PrintedMap } from './PrintedMap';

export interface PrintJob {
  paper: Paper;
  /** The compared schemes, or the one that is chosen. */
  schemes: readonly Scheme[];
  picture: MapPicture | undefined;
}

interface PrintSheetProps {
  job: PrintJob;
  grid: GridSummary;
  set: SchemeSet;
  comparison: Comparison | undefined;
  onDone(): void;
}

/** What is shown, laid out for paper: map with scale bar and legend, then the figures. Hidden on screen. */
export function PrintSheet({ job, grid, set, comparison, onDone }: PrintSheetProps) {
  const words = useI18n();
  const { t } = words;
  const sheet = useRef<HTMLDivElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const finish = () => done.current();
    window.addEventListener('afterprint', finish, { once: true });
    const images = [...(sheet.current?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(images.map((image) => image.decode())).then(() => window.print());
    return () => window.removeEventListener('afterprint', finish);
  }, []);
  const { schemes } = job;
  const [only] = schemes;
  return createPortal(
    <div className={`print-sheet print-sheet--${job.paper}`} ref={sheet}>
      <header className="print-sheet__head">
        <h1>{schemes.length > 1 ? t('compare.title') : t('detail.title', { letter: only ? letterOf(only) : '' })}</h1>
        <p>
          {grid.name}
          {grid.fictional && ` · ${t('grid.fictional')}`}
        </p>
        <p className="muted small">
          {t('results.provenance', { grid: set.grid_version, rules: set.rulebook_version, prices: set.price_book_version })}
          {' · '}
          {t('print.answer', { id: set.id, time: new Date().toLocaleString(words.language) })}
        </p>
      </header>
      {job.picture && (
        <PrintedMap
          picture={job.picture}
          schemes={schemes}
          markers={connectionMarkers(schemes, only?.id)}
          attribution={grid.attribution}
        />
      )}
      {comparison && schemes.length > 1 ? (
        <CompareTable
          caption={t('compare.overview')}
          schemes={schemes}
          groups={overviewGroups({ comparison, schemes, words })}
          selectedId={undefined}
          onSelect={() => undefined}
        />
      ) : (
        only && (
          <>
            <SourcesTab scheme={only} />
            <CostTab scheme={only} />
            <ChecksTab scheme={only} />
          </>
        )
      )}
      <footer className="print-sheet__foot small">{t('print.indicative')}</footer>
    </div>,
    document.body,
  );
}
