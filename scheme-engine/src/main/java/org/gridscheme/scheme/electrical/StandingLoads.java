package org.gridscheme.scheme.electrical;

import java.util.List;
import java.util.stream.Stream;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.rulebook.FeederStructure;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * What every feeder and main transformer carries before anybody new comes: the part {@link LoadRateCheck} calls before, with
 * the same limits. Feeders without a known current limit are left out.
 */
public final class StandingLoads {

    private final GridContext context;
    private final RuleBook rules;

    public StandingLoads(GridContext context, RuleBook rules) {
        this.context = context;
        this.rules = rules;
    }

    /** Main transformers, then feeders, each in the order of the model; O(feeders + transformers squared per station). */
    public List<ElementLoad> list() {
        Stream<ElementLoad> transformers =
                context.grid().listPowerTransformers().stream().map(this::transformer);
        Stream<ElementLoad> feeders = context.forest().listFeeders().stream()
                .filter(feeder -> context.loading().allowed_A(feeder.index()) > 0)
                .map(this::feeder);
        return Stream.concat(transformers, feeders).toList();
    }

    private ElementLoad transformer(PowerTransformer transformer) {
        GridSnapshot grid = context.grid();
        GridLoading loading = context.loading();
        int busbarSection = grid.busbarSectionIndex(transformer.busbarSectionId());
        BusbarSection section = grid.busbarSection(busbarSection);
        Substation substation = grid.substationOf(busbarSection);
        double measured_kVA = loading.transformerMeasured_kVA(transformer);
        double committed_kVA = loading.transformerCommitted_kVA(transformer);
        double limit_pct = rules.loadRates()
                .mainTransformerLimit_pct(
                        grid.transformersIn(transformer.substationId()).size())
                .value();
        return new ElementLoad(
                transformer.id(),
                transformer.name(),
                LoadedElement.MAIN_TRANSFORMER,
                substation.name(),
                substation.position(),
                section.nominalVoltage_kV(),
                100 * measured_kVA / transformer.rated_kVA(),
                100 * committed_kVA / transformer.rated_kVA(),
                limit_pct,
                Math.max(0, transformer.rated_kVA() * limit_pct / 100 - measured_kVA - committed_kVA));
    }

    private ElementLoad feeder(Feeder feeder) {
        GridSnapshot grid = context.grid();
        GridLoading loading = context.loading();
        double allowed_A = loading.allowed_A(feeder.index());
        double measured_A = loading.measured_A(feeder.index());
        double committed_A = loading.committed_A(feeder.index());
        double limit_pct = rules.loadRates()
                .feederLimit_pct(FeederStructure.of(context.feeders().ringType(feeder.index())))
                .value();
        double free_A = Math.max(0, allowed_A * limit_pct / 100 - measured_A - committed_A);
        return new ElementLoad(
                feeder.id(),
                feeder.name(),
                LoadedElement.FEEDER,
                grid.substationOf(feeder.busbarSection()).name(),
                grid.node(feeder.bayNode()).position(),
                feeder.nominalVoltage_kV(),
                100 * measured_A / allowed_A,
                100 * committed_A / allowed_A,
                limit_pct,
                LineFormulas.power_kVA(free_A, feeder.nominalVoltage_kV()));
    }
}
