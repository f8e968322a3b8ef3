package org.gridscheme.scheme.moduletests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridscheme.scheme.testkit.Planners.anyReason;
import static org.gridscheme.scheme.testkit.Planners.reason;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Outcome;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.model.SupplyScheme;
import org.gridscheme.scheme.model.Wishes;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.StreetBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What an applicant forbids or asks for. Two substations west and east of the customer, whose direct streets 0 and 1 have a
 * longer way round by streets 2 to 4 only on the western side.
 *
 * <pre>
 *    (0,300) ----3---- (1000,300)
 *       |2                 |4
 *  S (0,0) ------0---- (1000,0) customer ----1---- (2200,0) Q
 * </pre>
 */
class A13_WishesTest {

    private static final String GRID = """
            station S 0 0
            bus S1 S ik=16
            bus S2 S ik=16
            tie S1 S2
            trafo T1 S1 50 peak=15
            trafo T2 S2 50 peak=15
            bay S1-5 S1 0 0 state=SPARE
            bay S2-5 S2 0 0 state=SPARE
            station Q 2200 0
            bus Q1 Q ik=16
            bus Q2 Q ik=16
            tie Q1 Q2
            trafo T3 Q1 50 peak=15
            trafo T4 Q2 50 peak=15
            bay Q1-5 Q1 2200 0 state=SPARE
            """;

    private static final Polygon ON_STREET_0 =
            (Polygon) new GeometryFactory().toGeometry(new Envelope(400, 600, -20, 20));
    private static final Polygon AROUND_Q =
            (Polygon) new GeometryFactory().toGeometry(new Envelope(2100, 2300, -50, 50));

    @Test
    void withoutWishesEveryBayIsOffered() {
        assertThat(points(plan(one(Wishes.NONE)))).containsExactly("Q1-5", "S1-5", "S2-5");
        assertThat(length_m(plan(one(Wishes.NONE)), "S1-5")).isEqualTo(1000);
    }

    @Test
    void whatIsExcludedIsNotUsedAndTheRefusalNamesTheWish() {
        SchemeSet without = plan(one(excluding("S")));
        assertThat(points(without)).containsExactly("Q1-5");
        assertThat(anyReason(without, "wish.excluded-source").element()).isEqualTo("S");

        SchemeSet bus = plan(one(excluding("S2")));
        assertThat(points(bus)).containsExactly("Q1-5", "S1-5");
        assertThat(reason(bus, "S2-5", "wish.excluded-source").element()).isEqualTo("S2");

        assertThat(points(plan(one(excluding("Q1-5", "S1-5"))))).containsExactly("S2-5");
    }

    @Test
    void nothingElseThanWhatIsAskedForIsTheOnlySource() {
        SchemeSet set = plan(one(requiring("Q")));
        assertThat(points(set)).containsExactly("Q1-5");
        assertThat(reason(set, "S1-5", "wish.not-required-source").element()).isEqualTo("S1-5");
    }

    @Test
    void everyPairUsesWhatIsAskedFor() {
        assertThat(pairs(plan(two(Wishes.NONE)))).containsExactly("Q1-5+S1-5", "Q1-5+S2-5", "S1-5+S2-5");

        SchemeSet set = plan(two(requiring("Q")));
        assertThat(pairs(set)).containsExactly("Q1-5+S1-5", "Q1-5+S2-5");

        assertThat(pairs(plan(two(requiring("S"))))).containsExactly("Q1-5+S1-5", "Q1-5+S2-5", "S1-5+S2-5");
        assertThat(pairs(plan(two(requiring("S2-5", "Q1"))))).containsExactly("Q1-5+S2-5");
    }

    @Test
    void aPairWithoutWhatIsAskedForIsNamedAsSuch() {
        SchemeSet set = plan(two(requiring("S2-5", "S1-5")));
        assertThat(pairs(set)).containsExactly("S1-5+S2-5");
        assertThat(reason(set, "Q1-5", "wish.not-required-source").element()).isEqualTo("Q1-5");
    }

    @Test
    void theRouteGoesRoundAForbiddenStreetOrArea() {
        assertThat(length_m(plan(one(forbidding("street 0"))), "S1-5")).isEqualTo(1600);
        assertThat(length_m(plan(one(forbidding(new Position(500, 30)))), "S1-5"))
                .isEqualTo(1600);
        assertThat(length_m(plan(one(forbidding(ON_STREET_0))), "S1-5")).isEqualTo(1600);
    }

    @Test
    void whereThereIsNoWayRoundTheWishIsTheReason() {
        SchemeSet set = plan(one(forbidding("street 1")));
        assertThat(points(set)).containsExactly("S1-5", "S2-5");
        assertThat(reason(set, "Q1-5", "wish.forbidden-route").element()).isEqualTo("Q1-5");
    }

    @Test
    void nothingInAForbiddenAreaIsConnectedTo() {
        SchemeSet set = plan(one(forbidding(AROUND_Q)));
        assertThat(points(set)).containsExactly("S1-5", "S2-5");
        assertThat(reason(set, "Q1-5", "wish.forbidden-area").element()).isEqualTo("Q1-5");
    }

    /** Remedies are for what the grid lacks; a wish is the applicant's own. */
    @Test
    void wishesThatLeaveNothingAreAnAnswerWithoutRemedies() {
        SchemeSet set = plan(one(excluding("S", "Q")));
        assertThat(set.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(set.rejected()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.reasons()).allMatch(reason -> reason.code().equals("wish.excluded-source"));
            assertThat(r.remedies()).isEmpty();
        });
    }

    private static SchemeSet plan(Applications application) {
        StreetBuilder streets = new StreetBuilder(GridDsl.CRS);
        int west = streets.junction(0, 0);
        int customer = streets.junction(1000, 0);
        int east = streets.junction(2200, 0);
        int north = streets.junction(0, 300);
        int corner = streets.junction(1000, 300);
        StreetData data = streets.street(west, customer)
                .street(customer, east)
                .street(west, north)
                .street(north, corner)
                .street(corner, customer)
                .build();
        return Planners.of(GRID, data).plan(application.build());
    }

    private static Applications one(Wishes wishes) {
        return Applications.at(1000, 0, 8000).wishes(wishes);
    }

    private static Applications two(Wishes wishes) {
        return Applications.at(1000, 0, 8000).importance(Importance.CLASS_II).wishes(wishes);
    }

    private static Wishes excluding(String... ids) {
        return new Wishes(List.of(), List.of(), List.of(), List.of(ids), List.of());
    }

    private static Wishes requiring(String... ids) {
        return new Wishes(List.of(), List.of(), List.of(), List.of(), List.of(ids));
    }

    private static Wishes forbidding(String street) {
        return new Wishes(List.of(street), List.of(), List.of(), List.of(), List.of());
    }

    private static Wishes forbidding(Position stretch) {
        return new Wishes(List.of(), List.of(stretch), List.of(), List.of(), List.of());
    }

    private static Wishes forbidding(Polygon area) {
        return new Wishes(List.of(), List.of(), List.of(area), List.of(), List.of());
    }

    private static Set<String> points(SchemeSet set) {
        Set<String> points = new TreeSet<>();
        set.schemes().forEach(s -> s.sources()
                .forEach(source -> points.add(source.connectionPoint().id())));
        return points;
    }

    private static Set<String> pairs(SchemeSet set) {
        return set.schemes().stream()
                .filter(s -> s.sources().size() == 2)
                .map(s -> s.sources().stream()
                        .map(source -> source.connectionPoint().id())
                        .sorted()
                        .collect(Collectors.joining("+")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double length_m(SchemeSet set, String point) {
        return set.schemes().stream()
                .map(SupplyScheme::sources)
                .filter(sources -> sources.get(0).connectionPoint().id().equals(point))
                .findFirst()
                .orElseThrow()
                .get(0)
                .route()
                .length_m();
    }
}
