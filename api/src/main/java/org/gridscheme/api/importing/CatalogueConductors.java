package org.gridscheme.api.importing;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.EquipmentCatalogue;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.catalogue.OverheadConductorType;
import org.gridscheme.scheme.rulebook.DeratingRules;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.spatial.demo.grid.ConductorRatings;
import org.gridscheme.spatial.ingest.ConductorRating;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.Laying;

/** Ratings of conductors as laid, from the equipment catalogue and the rulebook's derating factors. */
final class CatalogueConductors implements ConductorRatingSource, ConductorRatings {

    private final EquipmentCatalogue catalogue;
    private final DeratingRules derating;

    CatalogueConductors(EquipmentCatalogue catalogue, RuleBook rules) {
        this.catalogue = catalogue;
        derating = rules.conductors().derating();
    }

    @Override
    public Optional<ConductorRating> find(String type, Laying laying, int loadedCircuits) {
        return catalogue
                .findCable(type)
                .flatMap(cable -> cable(cable, laying, loadedCircuits))
                .or(() -> catalogue.findOverhead(type).map(this::overhead));
    }

    /** One cable alone in a duct, or an overhead conductor in summer air. */
    @Override
    public org.gridscheme.spatial.demo.grid.ConductorRating get(String conductorType) {
        ConductorRating rating = find(conductorType, Laying.DUCT, 1)
                .orElseThrow(() -> new NoSuchElementException("no conductor " + conductorType));
        return new org.gridscheme.spatial.demo.grid.ConductorRating(
                rating.r20_ohmPerKm(), rating.rOperating_ohmPerKm(), rating.x_ohmPerKm(), rating.ampacity_A());
    }

    private Optional<ConductorRating> cable(CableType cable, Laying laying, int circuits) {
        OptionalDouble base_A = cable.ampacity().find(environment(laying));
        if (base_A.isEmpty()) {
            return Optional.empty();
        }
        double ampacity_A = base_A.getAsDouble() * factor(laying, circuits);
        return Optional.of(
                new ConductorRating(cable.r20_ohm_per_km(), cable.r90_ohm_per_km(), cable.x_ohm_per_km(), ampacity_A));
    }

    private ConductorRating overhead(OverheadConductorType line) {
        return new ConductorRating(
                line.r20_ohm_per_km(),
                line.r70_ohm_per_km(),
                line.x_ohm_per_km(),
                line.ampacity_A() * derating.overheadTemperature().value());
    }

    private double factor(Laying laying, int circuits) {
        return switch (laying) {
            case DUCT ->
                derating.soilTemperature().value() * derating.duct(circuits).value();
            case SOIL ->
                derating.soilTemperature().value()
                        * (circuits == 1 ? 1 : derating.soil(circuits, 100).value());
            case AIR ->
                derating.airTemperature().value()
                        * (circuits == 1 ? 1 : derating.air(circuits).value());
        };
    }

    private static LayingEnvironment environment(Laying laying) {
        return switch (laying) {
            case SOIL -> LayingEnvironment.SOIL;
            case DUCT -> LayingEnvironment.DUCT;
            case AIR -> LayingEnvironment.AIR;
        };
    }
}
