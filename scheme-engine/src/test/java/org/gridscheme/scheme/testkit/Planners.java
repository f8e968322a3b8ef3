package org.gridscheme.scheme.testkit;

import java.time.LocalDate;
import java.util.Optional;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.model.LoadRateResult;
import org.gridscheme.scheme.model.LoadedElement;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplySource;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;

/** Planners on text grids, and the way to what they answered. */
public final class Planners {

    private Planners() {}

    /** A planner on a grid in the language of {@link GridDsl}. */
    public static SchemePlanner of(String grid, StreetData streets) {
        return of(grid, streets, Defaults.RULES);
    }

    public static SchemePlanner of(String grid, StreetData streets, RuleBook rules) {
        return SchemePlannerFactory.create(
                GridDsl.snapshot(grid), streets, rules, Defaults.CATALOGUE, Defaults.PRICES, () -> 0L);
    }

    /** A planner for which replies that lapsed before a day no longer hold capacity. */
    public static SchemePlanner asOf(LocalDate day, String grid, StreetData streets) {
        return SchemePlannerFactory.create(
                GridDsl.snapshot(grid),
                streets,
                Defaults.RULES,
                Defaults.CATALOGUE,
                Defaults.PRICES,
                Optional.of(day),
                () -> 0L);
    }

    public static LoadRateResult loadRate(SupplySource source, LoadedElement kind) {
        return source.loadRates().stream()
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no load rate of " + kind + ": " + source.loadRates()));
    }

    /** The reason with a code for which a point was refused. */
    public static RejectionReason reason(SchemeSet set, String point, String code) {
        return rejection(set, point).reasons().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(point + " has other reasons: " + rejection(set, point)));
    }

    /** The first reason with a code, whichever point was refused for it. */
    public static RejectionReason anyReason(SchemeSet set, String code) {
        return set.rejected().stream()
                .flatMap(r -> r.reasons().stream())
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was refused for " + code + ": " + set.rejected()));
    }

    public static Rejection rejection(SchemeSet set, String point) {
        return set.rejected().stream()
                .filter(r -> r.connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow(() -> new AssertionError(point + " was not refused: " + set.rejected()));
    }
}
