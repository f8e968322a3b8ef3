package org.gridscheme.api.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridscheme.api.config.PortsForTests;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.api.grid.GridDirectory;
import org.gridscheme.api.grid.GridFacts;
import org.gridscheme.api.grid.GridIssueSource;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.ProfilePlanners;
import org.gridscheme.api.grid.StreetDirectory;
import org.gridscheme.api.grid.TileSource;
import org.gridscheme.api.scheme.KeyedOrder;
import org.gridscheme.api.scheme.PlannedAnswer;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.map.MapFeature;
import org.gridscheme.api.scheme.map.MapSource;
import org.gridscheme.api.text.Language;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The whole web service on an invented grid: no database, a planner that always gives the same answer. No component of its
 * own, so that tests of the real service do not find it.
 */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan({
    "org.gridscheme.api.scheme",
    "org.gridscheme.api.grid",
    "org.gridscheme.api.compare",
    "org.gridscheme.api.review",
    "org.gridscheme.api.error"
})
@Import(PortsForTests.class)
public class TestService {

    /** The rules that come with the engine; the planner here asks none. */
    public static final RuleBook RULES = new RuleBookReader().readResource("/rulebook/default.yml");

    public static final Bounds BOUNDS = new Bounds(5.9, 50.6, 6.3, 50.9);

    /** Answers kept in memory. */
    public static final class Answers implements SchemeArchive {

        private final Map<String, SchemeSetDto> answers = new ConcurrentHashMap<>();
        private final Map<String, String> requests = new ConcurrentHashMap<>();
        private final Map<String, Kept> keyed = new ConcurrentHashMap<>();
        private volatile boolean reachable = true;

        @Override
        public boolean save(PlannedAnswer answer, String request, Optional<KeyedOrder> order) {
            requireReachable();
            if (order.isPresent()
                    && keyed.putIfAbsent(order.get().key(), new Kept(order.get(), answer.set())) != null) {
                return false;
            }
            answers.put(answer.set().id(), answer.set());
            requests.put(answer.set().id(), request);
            return true;
        }

        @Override
        public Optional<Kept> findByKey(String key) {
            requireReachable();
            return Optional.ofNullable(keyed.get(key));
        }

        /** Whether orders can be kept and found by their keys. */
        public void reachable(boolean now) {
            reachable = now;
        }

        private void requireReachable() {
            if (!reachable) {
                throw new DataAccessResourceFailureException("no connection");
            }
        }

        @Override
        public Optional<SchemeSetDto> find(String id) {
            return Optional.ofNullable(answers.get(id));
        }

        /** Everything here was saved at the same time. */
        @Override
        public Optional<Instant> findTime(String id) {
            return find(id).map(answer -> Instant.parse("2026-03-04T05:06:07Z"));
        }

        @Override
        public Optional<String> findRequest(String id) {
            return Optional.ofNullable(requests.get(id));
        }

        public int count() {
            return answers.size();
        }

        public List<String> requests() {
            return List.copyOf(requests.values());
        }
    }

    /** One grid version after the other, as the test activates them; the planner can be exchanged. */
    public static final class Grids implements GridSource {

        /** Two carriageways, and a lane of the same name far away. */
        private static StreetData streets() {
            return new StreetData(
                    "Test town",
                    new FlatTransform().crs(),
                    "© Test",
                    List.of(
                            new Coordinate(0, 0),
                            new Coordinate(400, 0),
                            new Coordinate(0, 20),
                            new Coordinate(400, 20),
                            new Coordinate(9000, 0),
                            new Coordinate(9100, 0)),
                    List.of(
                            street(0, 0, 400, 0, "Königstraße"),
                            street(1, 0, 400, 20, "Königstraße"),
                            street(2, 9000, 9100, 0, "Königstraße"),
                            street(3, 0, 0, 20, "Alte Königstraße"),
                            street(4, 400, 400, 20, "人民路")));
        }

        private static StreetEdge street(int id, double fromX, double toX, double y, String name) {
            Coordinate[] course = {new Coordinate(fromX, y), new Coordinate(toX + 1, y)};
            return new StreetEdge(
                    id,
                    0,
                    1,
                    new GeometryFactory().createLineString(course),
                    RoadClass.RESIDENTIAL,
                    SurfaceKind.SIDEWALK,
                    name,
                    false,
                    false,
                    true,
                    List.of());
        }

        private volatile Optional<String> active = Optional.of("test-1");
        private volatile Optional<SchemePlanner> planner = Optional.empty();

        public void activate(String version) {
            active = Optional.of(version);
        }

        public void planWith(SchemePlanner other) {
            planner = Optional.of(other);
        }

        public void planAsUsual() {
            planner = Optional.empty();
        }

        @Override
        public Optional<String> findActiveVersion() {
            return active;
        }

        /** One feeder with the node the sample schemes connect to. */
        @Override
        public Optional<GridSnapshot> findSnapshot(String version) {
            return version.startsWith("gone") ? Optional.empty() : Optional.of(InventedPlanner.GRID);
        }

        @Override
        public LoadedGrid load(String version) {
            GridFacts facts = new GridFacts(
                    version, "Test town", true, "© Test", BOUNDS, Map.of("grid_node", 3), List.of(10.0), 250);
            SchemePlanner usual =
                    InventedPlanner.of(application -> application.options().alternatives()
                            ? SampleSchemes.withAnotherWay(version)
                            : SampleSchemes.feasible(version));
            return new LoadedGrid(
                    facts,
                    new FlatTransform(),
                    new ProfilePlanners(
                            Map.of("CN", RULES),
                            profile -> InventedPlanner.of(
                                    application -> planner.orElse(usual).plan(application))),
                    StreetDirectory.of(streets(), new FlatTransform()),
                    new GridDirectory(InventedPlanner.GRID),
                    ReservationBook.EMPTY);
        }

        @Override
        public long reservationRevision(String grid) {
            return 0;
        }

        @Override
        public ReservationBook reservations(String grid, long revision) {
            return ReservationBook.EMPTY;
        }
    }

    @Bean
    Answers answers() {
        return new Answers();
    }

    @Bean
    ReviewStore reviews() {
        return new MemoryReviews();
    }

    @Bean
    Grids grids() {
        return new Grids();
    }

    @Bean
    GridIssueSource issues() {
        return new GridIssueSource() {
            @Override
            public List<GridDataIssue> list(String version, Optional<String> code, int offset, int limit) {
                List<GridDataIssue> page = new ArrayList<>();
                int last = code.isPresent() ? 50 : 250;
                for (int i = offset; i < Math.min(last, offset + limit); i++) {
                    page.add(new GridDataIssue(
                            i < 50 ? "grid.island" : "grid.zero-length",
                            Severity.ERROR,
                            "NODE",
                            "N" + i,
                            Optional.of(new Position(6, 50.7)),
                            Map.of("nodes", "3")));
                }
                return page;
            }

            @Override
            public Map<String, Integer> countByCode(String version) {
                return Map.of("grid.island", 50, "grid.zero-length", 200);
            }

            @Override
            public String describe(String code, Language language) {
                return "finding " + code;
            }
        };
    }

    /** One street and one pond around the sample schemes. */
    @Bean
    MapSource maps() {
        GeometryFactory factory = new GeometryFactory();
        FlatTransform transform = new FlatTransform();
        LineString street =
                factory.createLineString(new Coordinate[] {new Coordinate(-400, 0), new Coordinate(1300, 0)});
        return (version, area, detail, above_kV) -> List.of(
                new MapFeature(
                        MapFeature.Layer.WATER,
                        "",
                        "East Pond",
                        transform.toLonLat(
                                factory.createPoint(new Coordinate(300, 180)).buffer(60))),
                new MapFeature(MapFeature.Layer.STREET, "RESIDENTIAL", "人民路 Ring Road", transform.toLonLat(street)));
    }

    @Bean
    TileSource tiles() {
        return new TileSource() {
            @Override
            public Set<String> layers() {
                return Set.of("streets", "grid");
            }

            @Override
            public byte[] tile(String layer, String version, int z, int x, int y) {
                return (layer + "/" + version + "/" + z + "/" + x + "/" + y + " ")
                        .repeat(200)
                        .getBytes();
            }
        };
    }
}
