package org.gridscheme.api.scheme.mapping;

import java.util.List;
import org.gridscheme.api.scheme.dto.DesignDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.model.ConstructionSchedule;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandFigures;
import org.gridscheme.scheme.model.EmergencySupply;
import org.gridscheme.scheme.model.Metering;
import org.gridscheme.scheme.model.PhaseDesign;
import org.gridscheme.scheme.model.PowerQualityAllowance;
import org.gridscheme.scheme.model.ReactiveCompensation;
import org.gridscheme.scheme.model.ReplyTerms;
import org.gridscheme.scheme.model.SchemeDesign;

/** Maps what a scheme says beside its sources. */
final class DesignMapper {

    private final RuleTitles titles;

    DesignMapper(RuleTitles titles) {
        this.titles = titles;
    }

    DesignDto map(SchemeDesign design) {
        return new DesignDto(
                demand(design.demand()),
                design.sizing().name(),
                new DesignDto.Plant(
                        units(design.plant().mainTransformers()),
                        units(design.plant().transformers())),
                reactive(design.reactive()),
                design.metering().stream().map(DesignMapper::metering).toList(),
                design.tariff().name(),
                design.emergency().map(DesignMapper::emergency).orElse(null),
                design.allowances().stream().map(DesignMapper::powerQuality).toList(),
                design.schedule().activities().stream().map(this::activity).toList(),
                reply(design.reply()),
                design.phases().stream().map(DesignMapper::phase).toList(),
                Rounding.perYear(design.transfers_perYear()));
    }

    private static DesignDto.Demand demand(DemandFigures demand) {
        return new DesignDto.Demand(
                Rounding.figure(demand.demandFactor()),
                Rounding.kilovoltAmperes(demand.demand_kVA()),
                Rounding.kilovoltAmperes(demand.active_kW()),
                Rounding.figure(demand.powerFactor()),
                Rounding.amperes(demand.demand_A()),
                Rounding.amperes(demand.installed_A()));
    }

    private static List<DesignDto.Units> units(List<CustomerPlant.Units> units) {
        return units.stream()
                .map(u -> new DesignDto.Units(u.type(), Rounding.kilovoltAmperes(u.rated_kVA()), u.count()))
                .toList();
    }

    private static DesignDto.Reactive reactive(ReactiveCompensation reactive) {
        return new DesignDto.Reactive(
                Rounding.figure(reactive.naturalPowerFactor()),
                Rounding.figure(reactive.targetPowerFactor()),
                Rounding.kilovoltAmperes(reactive.required_kvar()),
                reactive.banks(),
                Rounding.kilovoltAmperes(reactive.bank_kvar()),
                Rounding.kilovoltAmperes(reactive.installed_kvar()),
                Rounding.percent(reactive.share_pct()));
    }

    private static DesignDto.Metering metering(Metering metering) {
        boolean found = metering.ctPrimary_A() > 0;
        return new DesignDto.Metering(
                metering.points(),
                metering.side().name(),
                Rounding.figure(metering.voltage_kV()),
                metering.meterClass().name(),
                found ? Math.round(metering.ctPrimary_A()) + "/" + Math.round(metering.ctSecondary_A()) : null,
                found ? Rounding.percent(metering.ctLoad_pct()) : null,
                Rounding.figure(metering.ctClass()) + "S");
    }

    private static DesignDto.Emergency emergency(EmergencySupply emergency) {
        return new DesignDto.Emergency(
                emergency.required(),
                Rounding.kilovoltAmperes(emergency.protectedLoad_kW()),
                Rounding.kilovoltAmperes(emergency.rated_kW()),
                emergency.kind().name());
    }

    private static DesignDto.PowerQuality powerQuality(PowerQualityAllowance allowance) {
        return new DesignDto.PowerQuality(
                Rounding.kilovoltAmperes(allowance.shortCircuit_MVA()),
                Rounding.percent(allowance.thdLimit_pct()),
                allowance.harmonics().stream()
                        .map(h -> new DesignDto.Harmonic(
                                h.order(), Rounding.figure(h.point_A()), Rounding.figure(h.customer_A())))
                        .toList());
    }

    private DesignDto.Activity activity(ConstructionSchedule.Activity activity) {
        return new DesignDto.Activity(
                activity.code(),
                titles.find(activity.code()).orElse(null),
                activity.sourceIndex(),
                Rounding.days(activity.days()),
                Rounding.metres(activity.quantity()),
                activity.unit(),
                activity.permit(),
                activity.critical());
    }

    private static DesignDto.Phase phase(PhaseDesign phase) {
        return new DesignDto.Phase(
                phase.fromMonth(),
                Rounding.kilovoltAmperes(phase.capacity_kVA()),
                Rounding.kilovoltAmperes(phase.demand_kVA()),
                units(phase.transformers()),
                phase.loads().stream()
                        .map(load -> new DesignDto.PhaseLoad(
                                load.element(),
                                load.kind().name(),
                                Rounding.percent(load.after_pct()),
                                Rounding.percent(load.limit_pct())))
                        .toList());
    }

    private static DesignDto.Reply reply(ReplyTerms terms) {
        return new DesignDto.Reply(
                terms.acceptance_wd(),
                terms.reply_wd(),
                terms.wholeProcess_wd(),
                terms.designReview_wd(),
                terms.completionInspection_wd(),
                terms.energise_wd(),
                terms.validity_months(),
                terms.extensionRequest_wd(),
                terms.extensions());
    }
}
