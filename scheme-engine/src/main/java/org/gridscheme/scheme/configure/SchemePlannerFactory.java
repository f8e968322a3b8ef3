package org.gridscheme.scheme.configure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.planner.DefaultSchemePlanner;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/** Makes planners. */
public final class SchemePlannerFactory {

    private SchemePlannerFactory() {}

    /** A planner for one grid version on one street network with a whole profile; else as the next one. */
    public static SchemePlanner create(
            GridSnapshot grid, StreetData streets, PlanningProfile profile, LongSupplier ticker_ns) {
        return create(grid, streets, profile.rules(), profile.catalogue(), profile.prices(), ticker_ns);
    }

    /**
     * A planner for one grid version on one street network that counts every commitment of the grid, however old; else as
     * the other one.
     */
    public static SchemePlanner create(
            GridSnapshot grid,
            StreetData streets,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            LongSupplier ticker_ns) {
        return create(grid, streets, rules, catalogue, prices, Optional.empty(), ticker_ns);
    }

    /**
     * A planner for one grid version on one street network; grid and streets must be in the same projected system.
     *
     * @param asOf day of planning: commitments whose reply has lapsed before it no longer hold capacity; empty counts all
     * @param ticker_ns monotonic nanoseconds for the stage times, for example {@code System::nanoTime}
     * @throws IllegalArgumentException when grid and streets are in different reference systems
     */
    public static SchemePlanner create(
            GridSnapshot grid,
            StreetData streets,
            RuleBook rules,
            EquipmentCatalogue catalogue,
            PriceBook prices,
            Optional<LocalDate> asOf,
            LongSupplier ticker_ns) {
        if (!grid.crs().equals(streets.crs())) {
            throw new IllegalArgumentException("grid is in " + grid.crs() + ", streets are in " + streets.crs());
        }
        return new DefaultSchemePlanner(grid, streets, rules, catalogue, prices, asOf, ticker_ns);
    }
}
