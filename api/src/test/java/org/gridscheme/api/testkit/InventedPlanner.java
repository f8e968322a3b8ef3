package org.gridscheme.api.testkit;

import java.util.List;
import java.util.function.Function;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.CapacitySurveyor;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.model.ElementLoad;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyApplication;

/** A planner whose answers are made up, on the grid they are about. */
public final class InventedPlanner implements SchemePlanner {

    /** One feeder with the node the sample schemes connect to. */
    static final GridSnapshot GRID = GridDsl.snapshot("""
            station S1 0 0
            bus S1-I S1
            trafo T1 S1-I 50
            bay F1 S1-I 0 0
            rmu N1 600 0 ways=4 spare=1
            line F1 N1
            """);

    private final Function<SupplyApplication, SchemeSet> answers;

    private InventedPlanner(Function<SupplyApplication, SchemeSet> answers) {
        this.answers = answers;
    }

    public static SchemePlanner of(Function<SupplyApplication, SchemeSet> answers) {
        return new InventedPlanner(answers);
    }

    @Override
    public SchemeSet plan(SupplyApplication application) {
        return answers.apply(application);
    }

    @Override
    public GridSnapshot grid() {
        return GRID;
    }

    @Override
    public SchemePlanner holding(List<Holding> holdings) {
        return this;
    }

    @Override
    public CapacitySurveyor capacitySurveyor() {
        throw new UnsupportedOperationException("nobody surveys an invented planner");
    }

    @Override
    public List<ElementLoad> listLoads() {
        return List.of();
    }
}
