import { useState, type KeyboardEvent } from 'react';
import type { Comparison } from '../api-client/comparison';
import type { Scheme, SchemeSet } from '../api-client/types';
import { useI18n } from '../i18n/I18nContext';
import { useUnit } from '../i18n/useUnit';
import { FailureNotice } from '../plan/FailureNotice';
import type { Paper } from '../print/PrintButton';
import { Tabs } from '../scheme/detail/Tabs';
import type { Standing } from '../scheme/reranking';
import { CompareBar, type CompareLayout } from './CompareBar';
import { CompareTable } from './CompareTable';
import { CostBoard } from './CostBoard';
import { LoadBoard } from './LoadBoard';
import { checkGroups, detailGroups, onlyDiffering, overviewGroups, quantityGroups, type RowGroup } from './rows';
import { ScoreBoard, type Weighing } from './ScoreBoard';
import type { ComparisonState } from './useComparison';

interface ComparePanelProps {
  set: SchemeSet;
  /** The compared schemes in the order of their ranks. */
  schemes: readonly Scheme[];
  state: ComparisonState;
  standings: readonly Standing[];
  weighing: Weighing;
  letters: ReadonlyMap<string, string>;
  selectedId: string | undefined;
  layout: CompareLayout;
  tab: string | undefined;
  onTab(tab: string): void;
  onSelect(schemeId: string): void;
  onCompare(schemeIds: string[]): void;
  onPrint(paper: Paper): void;
  onClose(): void;
}

/** Two to six schemes side by side, below the map. */
export function ComparePanel(props: ComparePanelProps) {
  const { t } = useI18n();
  const { set, schemes, state, layout, onClose } = props;
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
    }
  };
  return (
    <section className={`compare${layout.tall ? ' compare--tall' : ''}`} aria-labelledby="compare-title" onKeyDown={onKeyDown}>
      <CompareBar
        all={set.schemes}
        compared={schemes}
        layout={layout}
        onlyDifferent={onlyDifferent}
        onOnlyDifferent={setOnlyDifferent}
        onCompare={props.onCompare}
        onPrint={props.onPrint}
        onClose={onClose}
      />
      {state.kind === 'failed' && <FailureNotice failure={state.failure} />}
      {state.kind === 'loading' && <p className="compare__wait muted" role="status">{t('compare.loading')}</p>}
      {state.kind === 'shown' && <CompareTabs {...props} comparison={state.comparison} onlyDifferent={onlyDifferent} />}
    </section>
  );
}

function CompareTabs({ comparison, onlyDifferent, ...props }: ComparePanelProps & { comparison: Comparison; onlyDifferent: boolean }) {
  const words = useI18n();
  const { t } = words;
  const unit = useUnit();
  const { schemes, selectedId, onSelect } = props;
  const input = { comparison, schemes, words };
  const table = (caption: string, groups: RowGroup[]) => {
    const shown = onlyDifferent ? onlyDiffering(groups) : groups;
    return shown.length === 0 ? (
      <p className="empty">{t('compare.same')}</p>
    ) : (
      <CompareTable caption={caption} schemes={schemes} groups={shown} selectedId={selectedId} onSelect={onSelect} />
    );
  };
  const compared = new Set(schemes.map(({ id }) => id));
  return (
    <Tabs
      label={t('compare.title')}
      chosen={props.tab}
      onChoose={props.onTab}
      tabs={[
        { id: 'overview', label: t('compare.overview'), content: () => table(t('compare.overview'), overviewGroups(input)) },
        {
          id: 'weights',
          label: t('compare.score'),
          content: () => (
            <ScoreBoard
              standings={props.standings.filter(({ scheme }) => compared.has(scheme.id))}
              weighing={props.weighing}
              stability={props.set.stability}
              letters={props.letters}
            />
          ),
        },
        {
          id: 'money',
          label: t('compare.money'),
          content: () => (
            <>
              <CostBoard comparison={comparison} schemes={schemes} />
              {table(t('compare.money'), quantityGroups(input, unit))}
            </>
          ),
        },
        { id: 'loads', label: t('compare.loads'), content: () => <LoadBoard comparison={comparison} schemes={schemes} /> },
        { id: 'rules', label: t('compare.rules'), content: () => table(t('compare.rules'), checkGroups(input, unit)) },
        { id: 'more', label: t('compare.more'), content: () => table(t('compare.more'), detailGroups(input)) },
      ]}
    />
  );
}
