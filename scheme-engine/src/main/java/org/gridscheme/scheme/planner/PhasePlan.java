package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridscheme.scheme.electrical.LoadRateCheck;
import org.gridscheme.scheme.model.CustomerPlant;
import org.gridscheme.scheme.model.DemandPhase;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.PhaseDesign;
import org.gridscheme.scheme.model.SupplyApplication;

/**
 * What of a scheme each phase of the demand needs. A scheme is planned for the last phase; what a customer adds to the
 * load of an element grows as its demand does, since one demand factor and one coincidence hold for all phases. Only where it is known
 * when the customer draws, its part is found anew for each phase.
 */
final class PhasePlan {

    /** Capacities of phases are sums of ratings, told in whole thousandths. */
    private static final double ROUNDING_kVA = 1e-6;

    private final SupplyApplication application;
    private final double demand_kVA;
    private final CustomerPlant plant;
    private final List<SourceOption> options;
    private final LoadRateCheck loadRates;

    /** @param demand_kVA of the last phase */
    PhasePlan(
            SupplyApplication application,
            double demand_kVA,
            CustomerPlant plant,
            List<SourceOption> options,
            LoadRateCheck loadRates) {
        this.application = application;
        this.demand_kVA = demand_kVA;
        this.plant = plant;
        this.options = options;
        this.loadRates = loadRates;
    }

    /** In the order of the application; empty where that has no phases. */
    List<PhaseDesign> list() {
        return application.needs().phases().stream().map(this::design).toList();
    }

    private PhaseDesign design(DemandPhase phase) {
        double share = phase.capacity().kVA() / application.capacity().kVA();
        return new PhaseDesign(
                phase.fromMonth(),
                phase.capacity().kVA(),
                demand_kVA * share,
                transformers(phase.capacity().kVA()),
                options.stream().flatMap(option -> loads(option, share)).toList());
    }

    private Stream<PhaseDesign.Load> loads(SourceOption option, double share) {
        Map<String, LoadRateResult> timed = new HashMap<>();
        if (option.duty().curve().isPresent()) {
            loadRates
                    .checkSupply(option.candidate(), option.duty().times(share))
                    .loadRates()
                    .forEach(rate -> timed.put(rate.element(), rate));
        }
        return option.loadRates().stream()
                .map(rate -> timed.containsKey(rate.element())
                        ? load(timed.getOrDefault(rate.element(), rate), 1)
                        : load(rate, share));
    }

    private static PhaseDesign.Load load(LoadRateResult rate, double share) {
        return new PhaseDesign.Load(
                rate.element(),
                rate.kind(),
                rate.before_pct() + (rate.after_pct() - rate.before_pct()) * share,
                rate.limit_pct());
    }

    /** The largest first, as few as carry the capacity. */
    private List<CustomerPlant.Units> transformers(double capacity_kVA) {
        List<CustomerPlant.Units> needed = new ArrayList<>();
        double missing_kVA = capacity_kVA - ROUNDING_kVA;
        List<CustomerPlant.Units> largestFirst = plant.transformers().stream()
                .sorted(Comparator.comparingDouble(CustomerPlant.Units::rated_kVA)
                        .reversed())
                .toList();
        for (CustomerPlant.Units units : largestFirst) {
            int count = (int) Math.min(units.count(), Math.ceil(missing_kVA / units.rated_kVA()));
            if (count > 0) {
                needed.add(new CustomerPlant.Units(units.type(), units.rated_kVA(), count));
                missing_kVA -= count * units.rated_kVA();
            }
        }
        return needed;
    }
}
