package org.gridscheme.scheme.planner.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.MainTransformerType;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceCodes;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.catalogue.TransformerType;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.rulebook.RuleBook;

/** Larger transformers: the next rating of the catalogue that brings the load rate of a reason down to its limit. */
final class TransformerRemedies {

    private static final double ROUNDING = 1e-9;

    private final GridContext context;
    private final RuleBook rules;
    private final EquipmentCatalogue catalogue;
    private final PriceBook prices;

    TransformerRemedies(GridContext context, RuleBook rules, EquipmentCatalogue catalogue, PriceBook prices) {
        this.context = context;
        this.rules = rules;
        this.catalogue = catalogue;
        this.prices = prices;
    }

    /** The unit a reason names, public or main; of several main ones on a busbar only that one grows. */
    List<Remedy> larger(Candidate candidate, RejectionReason reason) {
        for (DistributionTransformer unit : context.grid().distributionTransformersAt(candidate.node())) {
            if (unit.id().equals(reason.element())) {
                return distribution(unit, reason);
            }
        }
        List<PowerTransformer> feeding = context.grid().transformersFeeding(candidate.busbarSection());
        double total_kVA =
                feeding.stream().mapToDouble(PowerTransformer::rated_kVA).sum();
        for (PowerTransformer unit : feeding) {
            if (unit.id().equals(reason.element())) {
                double grown_kVA = total_kVA * (reason.actual() / reason.limit() - 1);
                return main(unit, unit.rated_kVA() + grown_kVA);
            }
        }
        return List.of();
    }

    private List<Remedy> distribution(DistributionTransformer unit, RejectionReason reason) {
        double needed_kVA = unit.rated_kVA() * reason.actual() / reason.limit();
        return catalogue.listTransformers().stream()
                .filter(type -> type.stocked() && type.rated_kVA() >= needed_kVA * (1 - ROUNDING))
                .min(Comparator.comparingDouble(TransformerType::rated_kVA).thenComparing(TransformerType::code))
                .map(type -> Remedy.of("larger-transformer", type.rated_kVA(), "kVA", unit.id())
                        .to(type.code())
                        .costing(cost(PriceCodes.customerTransformer(type.code()))))
                .stream()
                .toList();
    }

    private List<Remedy> main(PowerTransformer unit, double needed_kVA) {
        return next(unit, needed_kVA)
                .map(type -> Remedy.of("larger-transformer", type.rated_kVA(), "kVA", unit.id())
                        .to(type.code())
                        .costing(cost(PriceCodes.customerMainTransformer(type.code()))))
                .stream()
                .toList();
    }

    /** Loss of the largest unit: all units grow to the same rating, {@code load <= k*(n-1)*S}. */
    List<Remedy> afterLossOfOne(RejectionReason reason) {
        List<PowerTransformer> all = context.grid().transformersIn(reason.element());
        if (all.size() < 2) {
            return List.of();
        }
        double total_kVA = all.stream().mapToDouble(PowerTransformer::rated_kVA).sum();
        double largest_kVA =
                all.stream().mapToDouble(PowerTransformer::rated_kVA).max().orElse(0);
        double k = rules.loadRates().emergencyOverload().value();
        double load_kVA = k * (total_kVA - largest_kVA) * reason.actual() / 100;
        double each_kVA = load_kVA * 100 / (k * (all.size() - 1) * reason.limit());
        List<Remedy> remedies = new ArrayList<>();
        for (PowerTransformer unit : all) {
            if (unit.rated_kVA() * (1 + ROUNDING) < each_kVA) {
                remedies.addAll(main(unit, each_kVA));
            }
        }
        return remedies;
    }

    private Optional<MainTransformerType> next(PowerTransformer unit, double needed_kVA) {
        double low_kV = context.grid()
                .busbarSection(context.grid().busbarSectionIndex(unit.busbarSectionId()))
                .nominalVoltage_kV();
        double high_kV = context.grid().model().substations().stream()
                .filter(s -> s.id().equals(unit.substationId()))
                .mapToDouble(Substation::highVoltage_kV)
                .findFirst()
                .orElse(Double.NaN);
        return catalogue.listMainTransformers().stream()
                .filter(type -> type.hv_kV() == high_kV && type.lv_kV() == low_kV)
                .filter(type -> type.rated_kVA() >= needed_kVA * (1 - ROUNDING))
                .min(Comparator.comparingDouble(MainTransformerType::rated_kVA)
                        .thenComparing(type -> !type.stocked())
                        .thenComparing(MainTransformerType::code));
    }

    private Optional<BigDecimal> cost(String code) {
        return prices.find(code).map(PriceItem::mid);
    }
}
