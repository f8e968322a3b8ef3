package org.gridscheme.api.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.api.grid.GridDirectory;
import org.gridscheme.api.grid.GridFacts;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.ProfilePlanners;
import org.gridscheme.api.grid.StreetDirectory;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.Holding;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.configure.PlanningProfile;
import org.gridscheme.scheme.configure.PlanningProfiles;
import org.gridscheme.scheme.configure.SchemePlannerFactory;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.model.SourceRole;
import org.gridscheme.scheme.reservation.Reservation;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.reservation.ReservationDraft;
import org.gridscheme.scheme.reservation.ReservationState;
import org.gridscheme.scheme.reservation.ReservedSource;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Two feeders of two substations along one street, planned on by the real planner; what is held of it can be changed. */
public final class StreetTown implements GridSource {

    public static final PlanningProfile PROFILE = PlanningProfiles.openShipped(PlanningProfiles.DEFAULT);

    public static final GridSnapshot GRID = GridDsl.snapshot("""
            station S 0 0
            station T 1500 0
            bus S1 S ik=16
            bus T1 T ik=16
            trafo TS S1 50 peak=10
            trafo TT T1 50 peak=10
            bay F1 S1 0 0 peak=50
            bay F2 T1 1500 0 peak=80
            rmu R1 500 0 ways=6 spare=2
            rmu R2 1000 0 ways=6 spare=1
            line F1 R1
            line F2 R2
            load R1 300 inst=400
            """);

    private ReservationBook book = ReservationBook.EMPTY;

    /** From now on somebody holds a capacity at R1. */
    public void reserveAtR1(double capacity_kVA) {
        LocalDate until = LocalDate.of(2027, 1, 1);
        Commitment commitment = new Commitment(
                "held",
                "Held",
                Optional.of("R1"),
                Optional.empty(),
                capacity_kVA,
                0.8,
                1,
                OptionalDouble.empty(),
                Optional.of(until));
        ReservedSource source = new ReservedSource(
                SourceRole.MAIN,
                ConnectionKind.LINE_TAP,
                "R1",
                "R1",
                "S",
                "S1",
                Optional.of("F1"),
                new Holding(commitment, Holding.Room.NONE, List.of()));
        ReservationDraft draft =
                new ReservationDraft("held", "Two feeders", "set", "s1", "", until, Optional.empty(), List.of(source));
        book = new ReservationBook(
                book.revision() + 1,
                List.of(new Reservation(draft, ReservationState.HELD, book.revision() + 1, List.of())));
    }

    private static StreetData streets() {
        List<Coordinate> junctions = new ArrayList<>();
        List<StreetEdge> edges = new ArrayList<>();
        for (int i = 0; i <= 15; i++) {
            junctions.add(new Coordinate(100 * i, 0));
            if (i > 0) {
                edges.add(new StreetEdge(
                        i - 1,
                        i - 1,
                        i,
                        new GeometryFactory()
                                .createLineString(new Coordinate[] {junctions.get(i - 1), junctions.get(i)}),
                        RoadClass.RESIDENTIAL,
                        SurfaceKind.SIDEWALK,
                        "Only Street",
                        false,
                        false,
                        true,
                        List.of()));
            }
        }
        return new StreetData("Street town", GridDsl.CRS, "", junctions, edges);
    }

    @Override
    public Optional<String> findActiveVersion() {
        return Optional.of("v1");
    }

    @Override
    public LoadedGrid load(String version) {
        StreetData streets = streets();
        return new LoadedGrid(
                new GridFacts(version, "Two feeders", true, "", TestService.BOUNDS, Map.of(), List.of(10.0), 0),
                new FlatTransform(),
                new ProfilePlanners(
                        Map.of("CN", PROFILE.rules()),
                        profile -> SchemePlannerFactory.create(GRID, streets, PROFILE, System::nanoTime)),
                StreetDirectory.of(streets, new FlatTransform()),
                new GridDirectory(GRID),
                ReservationBook.EMPTY);
    }

    @Override
    public long reservationRevision(String grid) {
        return book.revision();
    }

    @Override
    public ReservationBook reservations(String grid, long revision) {
        return book;
    }

    @Override
    public Optional<GridSnapshot> findSnapshot(String version) {
        return Optional.of(GRID);
    }
}
