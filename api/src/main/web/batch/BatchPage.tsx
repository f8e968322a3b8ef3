import { useCallback, useMemo, useState } from 'react';
import type { BatchRow, RowState } from '../api-client/batches';
import type { GridSummary } from '../api-client/types';
import { focusSoon } from '../app/focusSoon';
import type { ViewStateChange } from '../app/useViewState';
import type { ViewState } from '../app/viewState';
import { useI18n } from '../i18n/I18nContext';
import { GridMap } from '../map/GridMap';
import { FailureNotice } from '../plan/FailureNotice';
import { BatchDetail } from './BatchDetail';
import { BatchList } from './BatchList';
import { OrderForm } from './OrderForm';
import { boundsOfRows, ROW_LAYERS, rowOverlay } from './rowOverlay';
import { useBatch } from './useBatch';
import { useBatchList } from './useBatchList';
import { useBatchRows } from './useBatchRows';

interface BatchPageProps {
  grid: GridSummary;
  view: ViewState;
  updateView(change: ViewStateChange): void;
  onOpenRow(row: BatchRow): void;
}

/** Many customers at once: a table goes in, its rows come back with answers, beside a map of them. */
export function BatchPage({ grid, view, updateView, onOpenRow }: BatchPageProps) {
  const { t, language } = useI18n();
  const list = useBatchList();
  const { batch, failure, take } = useBatch(view.batchId, list.put);
  const [state, setState] = useState<RowState>();
  const [selected, setSelected] = useState<number>();
  const rows = useBatchRows(batch, state, language);
  const overlay = useMemo(() => rowOverlay(rows.rows, selected), [rows.rows, selected]);
  // As soon as a row has a place, and once more with all of them: a map that moved with every row would be of no use.
  const shownOn = rows.rows.some(({ place }) => place) ? `${batch?.id} ${rows.settled}` : undefined;
  const fit = useMemo(() => (shownOn === undefined ? undefined : boundsOfRows(rows.rows)), [shownOn]);
  const focus = rows.rows.find(({ row }) => row === selected)?.place;
  const onCamera = useCallback((camera: ViewState['camera']) => updateView({ camera }), [updateView]);
  const choose = (batchId: string | undefined) => {
    setState(undefined);
    setSelected(undefined);
    updateView({ batchId });
    focusSoon(batchId === undefined ? '#batch-file' : '#batch-title');
  };
  const chosen = view.batchId !== undefined;

  return (
    <main className={chosen ? 'work-page work-page--detail' : 'work-page'}>
      <section className="panel" aria-label={t('page.batches')}>
        {chosen ? (
          <button type="button" className="button batch-new" onClick={() => choose(undefined)}>{t('batch.new')}</button>
        ) : (
          <OrderForm
            grid={grid}
            onOrdered={(ordered) => {
              list.put(ordered);
              choose(ordered.id);
            }}
          />
        )}
        <h2 className="group__title">{t('batch.list')}</h2>
        {list.failure && <FailureNotice failure={list.failure} />}
        {!list.batches && !list.failure && <p className="status" role="status">{t('page.loading')}</p>}
        {list.batches?.length === 0 && <p className="empty">{t('batch.list.empty')}</p>}
        {list.batches && list.batches.length > 0 && <BatchList batches={list.batches} selectedId={view.batchId} onSelect={choose} />}
      </section>
      <div className="stage">
        <GridMap
          grid={grid}
          camera={view.camera}
          overlay={overlay}
          clickable={ROW_LAYERS}
          label={t('batch.map')}
          summary={t('batch.map.summary', { name: grid.name, n: rows.rows.filter(({ place }) => place).length })}
          focus={focus}
          fit={fit}
          onCamera={onCamera}
          onPick={(id) => setSelected(Number(id))}
        />
      </div>
      {chosen && (
        <section className="work-page__detail" aria-labelledby="batch-title">
          {failure && !batch && <FailureNotice failure={failure} />}
          {!failure && !batch && <p className="status" role="status">{t('page.loading')}</p>}
          {batch && (
            <BatchDetail batch={batch} rows={rows} state={state} selected={selected} onState={setState} onSelect={setSelected} onOpen={onOpenRow} onChange={take} />
          )}
        </section>
      )}
    </main>
  );
}
