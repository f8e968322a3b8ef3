package org.gridscheme.spatial.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.quantity.ActivePower;
import org.gridscheme.grid.quantity.ApparentPower;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.catalogue.CableType;
import org.gridscheme.scheme.catalogue.LayingEnvironment;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Industry;
import org.gridscheme.scheme.model.PlanningOptions;
import org.gridscheme.scheme.model.SourcePreference;
import org.gridscheme.scheme.model.SupplyApplication;
import org.gridscheme.scheme.model.SupplyNeeds;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.spatial.demo.grid.ConductorRating;
import org.gridscheme.spatial.demo.grid.ConductorRatings;
import org.gridscheme.spatial.demo.grid.GridSynthesizer;
import org.gridscheme.spatial.demo.grid.SynthesisParameters;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.locationtech.jts.geom.Coordinate;

/** Aachen's streets with a generated grid, and customers at random places beside them. */
public record AachenCity(GridSnapshot grid, StreetData streets, PlanningProfile profile) {

    /** @param nodes about how many nodes the generated grid has */
    public static AachenCity of(int nodes) {
        StreetData streets = OsmStreetImport.read(SharedData.at("osm-aachen/aachen.osm.pbf"), ProgressListener.NONE)
                .streets();
        PlanningProfile profile = PlanningProfiles.openShipped(PlanningProfiles.DEFAULT);
        var model = new GridSynthesizer(new CatalogueRatings(profile))
                .synthesize(streets, SynthesisParameters.of(1, nodes, "Aachen, fictional"));
        return new AachenCity(GridSnapshot.of("aachen-1", model), streets, profile);
    }

    public SchemePlanner planner() {
        return SchemePlannerFactory.create(grid, streets, profile, System::nanoTime);
    }

    /** At each place three customers in turn: 500 kVA, 3150 kVA, and 8000 kVA of the first class. */
    public List<SupplyApplication> applications(long seed, int places) {
        Random random = new Random(seed);
        List<SupplyApplication> all = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            Coordinate at =
                    streets.junctions().get(random.nextInt(streets.junctions().size()));
            Position place = new Position(at.x + random.nextInt(60) - 30, at.y + random.nextInt(60) - 30);
            all.add(application(place, 500, Importance.ORDINARY, Industry.OFFICE));
            all.add(application(place, 3150, Importance.ORDINARY, Industry.MACHINERY));
            all.add(application(place, 8000, Importance.CLASS_I, Industry.DATA_CENTRE));
        }
        return all;
    }

    private static SupplyApplication application(Position place, double kVA, Importance importance, Industry industry) {
        return new SupplyApplication(
                industry,
                importance,
                place,
                ApparentPower.ofKilovoltAmperes(kVA),
                List.of(),
                ActivePower.ZERO,
                ActivePower.ZERO,
                SourcePreference.AUTO,
                SupplyNeeds.NONE,
                PlanningOptions.DEFAULT);
    }

    private record CatalogueRatings(PlanningProfile profile) implements ConductorRatings {
        @Override
        public ConductorRating get(String type) {
            var derating = profile.rules().conductors().derating();
            var cable = profile.catalogue().findCable(type);
            if (cable.isPresent()) {
                CableType c = cable.get();
                double ampacity_A = c.ampacity_A(LayingEnvironment.DUCT)
                        * derating.soilTemperature().value();
                return new ConductorRating(c.r20_ohm_per_km(), c.r90_ohm_per_km(), c.x_ohm_per_km(), ampacity_A);
            }
            var o = profile.catalogue().getOverhead(type);
            double ampacity_A = o.ampacity_A() * derating.overheadTemperature().value();
            return new ConductorRating(o.r20_ohm_per_km(), o.r20_ohm_per_km() * 1.2, o.x_ohm_per_km(), ampacity_A);
        }
    }
}
