package org.gridscheme.api.scheme.mapping;

import java.util.function.Function;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.CableDto;
import org.gridscheme.api.scheme.dto.CheckDto;
import org.gridscheme.api.scheme.dto.ConnectionPointDto;
import org.gridscheme.api.scheme.dto.CostDto;
import org.gridscheme.api.scheme.dto.CriterionDto;
import org.gridscheme.api.scheme.dto.CrossCheckDto;
import org.gridscheme.api.scheme.dto.IndependenceDto;
import org.gridscheme.api.scheme.dto.LoadFlowDto;
import org.gridscheme.api.scheme.dto.LoadRateDto;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.ScoreDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.model.CableDesign;
import org.gridscheme.scheme.model.CheckResult;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.model.CostEstimate;
import org.gridscheme.scheme.model.CriterionScore;
import org.gridscheme.scheme.model.EngineeringQuantity;
import org.gridscheme.scheme.model.IndependenceResult;
import org.gridscheme.scheme.model.LoadFlow;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.RouteAlternative;
import org.gridscheme.scheme.model.SchemeScore;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.SupplySource;

/** Maps one ranked scheme. */
final class SchemeMapper {

    private final Function<ConnectionPoint, ConnectionPointDto> points;
    private final RouteMapper routes;
    private final SwitchingMapper switchings;
    private final RuleTitles titles;
    private final DesignMapper designs;
    private final QuantityTexts words;
    private final ElementNames names;

    SchemeMapper(
            Function<ConnectionPoint, ConnectionPointDto> points,
            RouteMapper routes,
            SwitchingMapper switchings,
            RuleTitles titles,
            QuantityTexts words,
            ElementNames names) {
        this.names = names;
        this.titles = titles;
        this.designs = new DesignMapper(titles);
        this.points = points;
        this.routes = routes;
        this.switchings = switchings;
        this.words = words;
    }

    SchemeDto map(SupplyScheme scheme) {
        return new SchemeDto(
                scheme.id(),
                scheme.rank(),
                scheme.voltage_kV(),
                scheme.mode().name(),
                score(scheme.score()),
                scheme.pareto(),
                scheme.tied(),
                scheme.sources().stream().map(this::source).toList(),
                independence(scheme.independence()),
                scheme.quantities().stream().map(this::quantity).toList(),
                cost(scheme.cost()),
                Rounding.days(scheme.durationDays()),
                scheme.replyWorkingDays(),
                Rounding.perYear(scheme.saifi_perYear()),
                Rounding.perYear(scheme.saidi_hPerYear()),
                scheme.checks().stream().map(this::check).toList(),
                designs.map(scheme.design()));
    }

    private static ScoreDto score(SchemeScore score) {
        return new ScoreDto(
                Rounding.score(score.total()),
                score.criteria().stream().map(SchemeMapper::criterion).toList(),
                new CrossCheckDto(Rounding.figure(score.topsis()), Rounding.figure(score.vikor())));
    }

    private static CriterionDto criterion(CriterionScore part) {
        return new CriterionDto(
                part.criterion().key(),
                Rounding.figure(part.value()),
                Rounding.score(part.normalised()),
                Rounding.score(part.weight()),
                Rounding.score(part.contribution()));
    }

    private SourceDto source(SupplySource source) {
        return new SourceDto(
                source.role().name(),
                points.apply(source.connectionPoint()),
                routes.map(source.route()),
                cable(source.cable()),
                Rounding.kilovoltAmperes(source.demand_kVA()),
                source.loadRates().stream().map(SchemeMapper::loadRate).toList(),
                Rounding.percent(source.voltageDrop_pct()),
                Rounding.kiloamperes(source.shortCircuit_kA()),
                Rounding.kiloamperes(source.pointShortCircuit_kA()),
                source.flow().map(this::flow).orElse(null),
                source.switching().map(switchings::map).orElse(null),
                source.alternative().map(other -> alternative(source, other)).orElse(null));
    }

    private AlternativeDto alternative(SupplySource source, RouteAlternative other) {
        RouteDto route = routes.map(other.route());
        return new AlternativeDto(
                route,
                cable(other.cable()),
                other.extraCost().toPlainString(),
                Rounding.metres(
                        route.length_m() - Rounding.metres(source.route().length_m())),
                Rounding.percent(other.shared_pct()));
    }

    private LoadFlowDto flow(LoadFlow flow) {
        if (flow instanceof LoadFlow.Solved solved) {
            boolean anyLine = !solved.highestElement().isEmpty();
            return new LoadFlowDto(
                    "LOAD_FLOW",
                    null,
                    Rounding.perUnit(solved.voltage_pu()),
                    Rounding.perUnit(solved.busbarVoltage_pu()),
                    Rounding.percent(solved.drop_pct()),
                    Rounding.kilowatts(solved.losses_kW()),
                    anyLine ? Rounding.percent(solved.highestLoading_pct()) : null,
                    anyLine ? solved.highestElement() : null,
                    names.find(solved.highestElement()).orElse(null));
        }
        String reason = ((LoadFlow.NotSolved) flow).reason().name();
        return new LoadFlowDto("PLANNING_FORMULA", reason, null, null, null, null, null, null, null);
    }

    private static CableDto cable(CableDesign cable) {
        return new CableDto(
                cable.kind().name(),
                cable.type(),
                cable.circuits(),
                Rounding.metres(cable.length_m()),
                cable.joints(),
                cable.terminations(),
                Rounding.amperes(cable.ampacity_A()),
                Rounding.percent(cable.loading_pct()));
    }

    private static LoadRateDto loadRate(LoadRateResult rate) {
        return new LoadRateDto(
                rate.element(),
                rate.name(),
                rate.kind().name(),
                Rounding.percent(rate.measured_pct()),
                Rounding.percent(rate.committed_pct()),
                Rounding.percent(rate.before_pct()),
                Rounding.percent(rate.new_pct()),
                Rounding.percent(rate.after_pct()),
                Rounding.percent(rate.limit_pct()));
    }

    private IndependenceDto independence(IndependenceResult result) {
        return new IndependenceDto(
                result.level(),
                result.sharedElements(),
                names.list(result.sharedElements()),
                Rounding.metres(result.sharedCorridor_m()));
    }

    private QuantityDto quantity(EngineeringQuantity line) {
        boolean onSurface = line.surfaceFactor() != 1;
        return new QuantityDto(
                line.code(),
                words.name(line),
                line.nameZh(),
                line.nameEn(),
                words.spec(line),
                line.specZh(),
                line.specEn(),
                onSurface ? line.surface() : null,
                onSurface ? line.surfaceFactor() : null,
                line.unit(),
                Rounding.quantity(line.quantity()),
                Rounding.money(line.unitPrice()),
                Rounding.money(line.amount()),
                line.owner().name(),
                line.sourceIndex(),
                words.formula(line),
                line.derivation().rule().name(),
                line.derivation().figures().stream().map(Rounding::figure).toList(),
                line.weakEvidence());
    }

    private static CostDto cost(CostEstimate cost) {
        return new CostDto(
                cost.currency(),
                Rounding.money(cost.direct()),
                Rounding.money(cost.gridSide()),
                Rounding.money(cost.customerSide()),
                Rounding.money(cost.total()));
    }

    private CheckDto check(CheckResult check) {
        return new CheckDto(
                check.rule(),
                titles.find(check.rule()).orElse(null),
                check.verdict().name(),
                Rounding.findFigure(check.actual()).orElse(null),
                Rounding.findFigure(check.limit()).orElse(null),
                check.unit(),
                check.element(),
                names.find(check.element()).orElse(null),
                check.weakEvidence());
    }
}
