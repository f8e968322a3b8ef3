import { Fragment } from 'react';
import type { Independence, Scheme, SupplySource } from '../../api-client/types';
import { formatMetres, formatNumber } from '../../format/number';
import { useI18n } from '../../i18n/I18nContext';
import type { Stretch } from '../../map/routePieces';
import { SourceWishes } from '../../plan/SourceWishes';
import { AlternativeFacts } from './AlternativeFacts';
import { DayCurves } from './DayCurves';
import { Facts } from './Facts';
import { LoadFlowText } from './LoadFlowText';
import { LoadRates } from './LoadRates';
import { PhaseTable } from './PhaseTable';
import { RouteParts } from './RouteParts';
import { Stretches } from './Stretches';
import { SwitchingFacts } from './SwitchingFacts';

export function SourcesTab({ setId, scheme, stretch }: { setId?: string; scheme: Scheme; stretch?: Stretch | undefined }) {
  return (
    <>
      {scheme.sources.map((source, index) => (
        <Fragment key={`${source.connection_point.id}-${index}`}>
          <SourceSection source={source} currency={scheme.cost.currency} alone={scheme.sources.length === 1} clicked={stretch?.source === index ? stretch.index : undefined} />
          {setId && <DayCurves key={scheme.id} setId={setId} schemeId={scheme.id} source={index} />}
        </Fragment>
      ))}
      {scheme.independence && scheme.sources.length > 1 && <IndependenceSection independence={scheme.independence} />}
      <PhaseTable scheme={scheme} />
      <ReliabilitySection scheme={scheme} />
    </>
  );
}

function SourceSection({ source, currency, alone, clicked }: { source: SupplySource; currency: string; alone: boolean; clicked: number | undefined }) {
  const { t, byCode } = useI18n();
  const { connection_point: point, route, cable } = source;
  return (
    <section className="block">
      <h3 className="block__title">
        {!alone && <span className="chip">{byCode('role', source.role)}</span>}
        {point.name || point.id}
      </h3>
      <Facts
        facts={[
          { label: t('source.kind'), value: byCode('kind', point.kind) },
          point.substation ? { label: t('source.substation'), value: point.substation } : undefined,
          point.bus_section ? { label: t('source.busSection'), value: point.bus_section } : undefined,
          point.feeder ? { label: t('source.feeder'), value: point.feeder } : undefined,
        ]}
      />
      <SourceWishes point={point} />
      <RouteParts route={route} />
      <Stretches source={source} clicked={clicked} />
      <Facts
        facts={[
          {
            label: byCode('line', cable.kind),
            value: (
              <>
                <span className="figure">{cable.type}</span>
                <span className="muted figure">
                  {' '}
                  {t('source.cable.run', {
                    circuits: cable.circuits,
                    length: formatMetres(cable.length_m),
                    joints: cable.joints,
                    terminations: cable.terminations,
                  })}
                </span>
              </>
            ),
          },
          { label: t('source.voltageDrop'), value: <span className="figure">{formatNumber(source.voltage_drop_pct, 2, 2)} %</span> },
          source.flow ? { label: t('source.loadFlow'), value: <LoadFlowText flow={source.flow} /> } : undefined,
          { label: t('source.shortCircuit'), value: <span className="figure">{formatNumber(source.short_circuit_ka, 2, 2)} kA</span> },
        ]}
      />
      <LoadRates rates={source.load_rates} switched={!!source.switching} />
      {source.alternative && <AlternativeFacts alternative={source.alternative} currency={currency} />}
      {source.switching && <SwitchingFacts switching={source.switching} />}
    </section>
  );
}

function IndependenceSection({ independence }: { independence: Independence }) {
  const { t, byCode } = useI18n();
  return (
    <section className="block">
      <h3 className="block__title">{t('independence.title')}</h3>
      <Facts
        facts={[
          { label: t('independence.level'), value: byCode('independence.level', `${independence.level}`) },
          {
            label: t('independence.sharedCorridor'),
            value: <span className="figure">{formatMetres(independence.shared_corridor_m)} m</span>,
          },
          {
            label: t('independence.sharedElements'),
            value: independence.shared_elements.length > 0 ? (independence.shared_names ?? independence.shared_elements).join(t('list.separator')) : t('independence.none'),
          },
        ]}
      />
    </section>
  );
}

function ReliabilitySection({ scheme }: { scheme: Scheme }) {
  const { t } = useI18n();
  return (
    <section className="block">
      <h3 className="block__title">{t('reliability.title')}</h3>
      <Facts
        facts={[
          { label: t('reliability.saifi'), value: <span className="figure">{t('amount.perYear', { n: formatNumber(scheme.saifi_per_year, 3) })}</span> },
          { label: t('reliability.saidi'), value: <span className="figure">{t('amount.hoursPerYear', { n: formatNumber(scheme.saidi_h_per_year, 3) })}</span> },
        ]}
      />
    </section>
  );
}
