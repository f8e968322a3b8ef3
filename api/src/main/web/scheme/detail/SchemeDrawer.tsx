import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Scheme, SchemeSet } from '../../api-client/types';
import { isWide, ROOM_FOR_ALL } from '../../app/breakpoints';
import { DiagramTab, type DiagramLink } from '../../diagram/DiagramTab';
import { formatMetres, formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import { Downloads } from '../Downloads';
import type { Stretch } from '../../map/routePieces';
import type { Paper } from '../../print/PrintButton';
import { routeLength_m } from '../figures';
import { letterClass, letterOf } from '../identity';
import { Money } from '../Money';
import { RejectedList } from '../RejectedList';
import { ReviewPanel } from '../review/ReviewPanel';
import { SchemeSwatch } from '../SchemeSwatch';
import { BasisList } from './BasisList';
import { ChecksTab } from './ChecksTab';
import { CostTab } from './CostTab';
import { ScoreTab } from './ScoreTab';
import { SourcesTab } from './SourcesTab';
import { Tabs } from './Tabs';

interface SchemeDrawerProps {
  set: SchemeSet;
  scheme: Scheme;
  tab: string | undefined;
  /** The stretch that was clicked on the map. */
  stretch: Stretch | undefined;
  link: DiagramLink;
  onTab(tab: string): void;
  onPrint(paper: Paper): void;
  onClose(): void;
}

/** Everything about the chosen scheme. */
export function SchemeDrawer({ set, scheme, tab, stretch, link, onTab, onPrint, onClose }: SchemeDrawerProps) {
  const { t, byCode } = useI18n();
  const letter = letterOf(scheme);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where the details take the place of the list, the focus has to come along.
    if (!isWide(ROOM_FOR_ALL)) {
      title.current?.focus();
    }
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onClose();
    }
  };
  return (
    <aside className={`drawer ${letterClass(letter)}${tab === 'diagram' ? ' drawer--wide' : ''}`} aria-labelledby="drawer-title" onKeyDown={onKeyDown}>
      <header className="drawer__head">
        <SchemeSwatch letter={letter} />
        <h2 id="drawer-title" className="drawer__title" tabIndex={-1} ref={title}>
          {t('detail.title', { letter })}
          <span className="drawer__subtitle">
            {byCode('mode', scheme.mode)} · {formatNumber(scheme.voltage_kv)} kV
          </span>
        </h2>
        <button type="button" className="button button--icon" onClick={onClose} aria-label={t('detail.close')}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <Headline scheme={scheme} />
      <ReviewPanel key={`${set.id}/${scheme.id}`} set={set} scheme={scheme} />
      <Tabs
        label={t('detail.title', { letter })}
        chosen={tab}
        onChoose={onTab}
        tabs={[
          { id: 'sources', label: t('detail.sources'), content: () => <SourcesTab setId={set.id} scheme={scheme} stretch={stretch?.schemeId === scheme.id ? stretch : undefined} /> },
          { id: 'diagram', label: t('detail.diagram'), content: () => <DiagramTab setId={set.id} schemeId={scheme.id} link={link} /> },
          { id: 'cost', label: t('detail.cost'), content: () => <CostTab scheme={scheme} /> },
          { id: 'checks', label: t('detail.checks'), content: () => <><ChecksTab scheme={scheme} /><BasisList basis={set.basis ?? []} /></> },
          { id: 'score', label: t('detail.score'), content: () => <ScoreTab scheme={scheme} /> },
          {
            id: 'rejected',
            label: t('detail.rejected', { n: set.rejected.length }),
            content: () => <RejectedList rejected={set.rejected} />,
          },
          { id: 'files', label: t('detail.files'), content: () => <Downloads setId={set.id} schemeId={scheme.id} onPrint={onPrint} /> },
        ]}
      />
    </aside>
  );
}

function Headline({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  return (
    <dl className="headline">
      <div>
        <dt>{t('scheme.cost')}</dt>
        <dd>
          <Money amount={scheme.cost.total} currency={scheme.cost.currency} />
        </dd>
      </div>
      <div>
        <dt>{t('scheme.length')}</dt>
        <dd className="figure">{formatMetres(routeLength_m(scheme))} m</dd>
      </div>
      <div>
        <dt>{t('detail.duration')}</dt>
        <dd className="figure">{t('amount.days', { n: formatNumber(scheme.duration_days, 1) })}</dd>
      </div>
      <div>
        <dt>{t('detail.reply')}</dt>
        <dd className="figure">{t('amount.workingDays', { n: scheme.reply_working_days })}</dd>
      </div>
    </dl>
  );
}
