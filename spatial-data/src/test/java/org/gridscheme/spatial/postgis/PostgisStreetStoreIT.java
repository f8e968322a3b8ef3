package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.springframework.dao.DataAccessException;

@ExtendWith(PostgisExtension.class)
class PostgisStreetStoreIT {

    private static final ProjectCrs UTM_32N = new ProjectCrs(32632);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;

    private static PostgisStreetStore store;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        store = new PostgisStreetStore(source, GeoToolsCoordinateTransform::of);
    }

    @Test
    void loadsWhatWasSaved() {
        StreetData streets = streets();

        StreetData loaded = store.load(store.save(draft(streets)));

        assertThat(loaded)
                .usingRecursiveComparison()
                .ignoringFields("junctions", "edges")
                .isEqualTo(streets);
        assertThat(loaded.edges())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("geometry")
                .isEqualTo(streets.edges());
        for (int i = 0; i < streets.edges().size(); i++) {
            assertSame(loaded.edges().get(i).geometry(), streets.edges().get(i).geometry());
        }
        for (int i = 0; i < streets.junctions().size(); i++) {
            assertThat(loaded.junctions().get(i).distance(streets.junctions().get(i)))
                    .isLessThan(TENTH_OF_A_MILLIMETRE);
        }
    }

    @Test
    void edgesStillEndAtTheirJunctions() {
        StreetData loaded = store.load(store.save(draft(streets())));

        for (StreetEdge edge : loaded.edges()) {
            assertThat(edge.geometry().getCoordinateN(0))
                    .isEqualTo(loaded.junctions().get(edge.fromNode()));
        }
    }

    @Test
    void loadsTheSameEveryTime() {
        String id = store.save(draft(streets()));

        assertThat(store.load(id)).isEqualTo(store.load(id));
    }

    @Test
    void keepsBarriersAndWater() {
        StreetDraft draft = draft(streets());
        String id = store.save(draft);

        assertThat(store.listBarriers(id))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("geometry")
                .isEqualTo(draft.barriers());
        assertSame(
                store.listBarriers(id).get(0).geometry(),
                draft.barriers().get(0).geometry());
        assertThat(store.listWater(id)).extracting(StreetWater::name).containsExactly("Kaiserweiher");
        assertSame(store.listWater(id).get(0).geometry(), draft.water().get(0).geometry());
    }

    @Test
    void describesAndRecognisesANetwork() {
        String id = store.save(draft(streets()));

        StreetNetwork network = store.find(id).orElseThrow();

        assertThat(id).matches("aachen-nord-\\d{8}T\\d{4}-\\d+");
        assertThat(network.junctions()).isEqualTo(3);
        assertThat(network.edges()).isEqualTo(2);
        assertThat(network.crs()).isEqualTo(UTM_32N);
        assertThat(store.findBySourceDigest("sha256:1")).contains(network);
        assertThat(store.findBySourceDigest("sha256:2")).isEmpty();
        assertThat(store.list()).contains(network);
    }

    @Test
    void unknownNetwork() {
        assertThat(store.find("nowhere")).isEmpty();
        assertThatThrownBy(() -> store.load("nowhere")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void edgeToAnUnknownJunctionIsRefused() {
        StreetData streets = streets();
        List<StreetEdge> edges = new ArrayList<>(streets.edges());
        edges.add(edge(2, 1, 3, line(295_100, 5_629_000, 295_200, 5_629_000), List.of()));

        assertThatThrownBy(() -> store.save(draft(with(streets, edges)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zeroLengthEdgeStoresNothing() {
        StreetData streets = streets();
        List<StreetEdge> edges = new ArrayList<>(streets.edges());
        edges.add(edge(2, 1, 1, line(295_100, 5_629_000, 295_100, 5_629_000), List.of()));
        int before = store.list().size();

        assertThatThrownBy(() -> store.save(draft(with(streets, edges)))).isInstanceOf(DataAccessException.class);

        assertThat(store.list()).hasSize(before);
    }

    private static void assertSame(Geometry actual, Geometry expected) {
        assertThat(actual.getNumPoints()).isEqualTo(expected.getNumPoints());
        Coordinate[] a = actual.getCoordinates();
        Coordinate[] e = expected.getCoordinates();
        for (int i = 0; i < e.length; i++) {
            assertThat(a[i].distance(e[i])).isCloseTo(0, within(TENTH_OF_A_MILLIMETRE));
        }
    }

    private static StreetDraft draft(StreetData streets) {
        LineString rail = line(294_000, 5_629_500, 296_000, 5_629_700);
        Geometry lake = rail.buffer(40);
        return new StreetDraft(
                streets,
                List.of(new StreetBarrier(CrossingKind.RAIL, "西环线", 8.5, rail)),
                List.of(new StreetWater("Kaiserweiher", lake)),
                false,
                "sha256:1");
    }

    private static StreetData streets() {
        LineString first = line(295_000, 5_629_000, 295_050.123_456, 5_629_010, 295_100, 5_629_000);
        LineString second = line(295_100, 5_629_000, 295_100, 5_629_300);
        List<Coordinate> junctions = Stream.of(
                        first.getCoordinateN(0), first.getCoordinateN(2), second.getCoordinateN(1))
                .toList();
        return new StreetData(
                "Aachen Nord",
                UTM_32N,
                "© OpenStreetMap contributors",
                junctions,
                List.of(
                        edge(0, 0, 1, first, List.of()),
                        edge(
                                1,
                                1,
                                2,
                                second,
                                List.of(
                                        new EdgeCrossing(CrossingKind.RAIL, "西环线", 120.25, 8.5),
                                        new EdgeCrossing(CrossingKind.RIVER, "", 200, 12)))));
    }

    private static StreetData with(StreetData it, List<StreetEdge> edges) {
        return new StreetData(it.name(), it.crs(), it.attribution(), it.junctions(), edges);
    }

    private static StreetEdge edge(int id, int from, int to, LineString course, List<EdgeCrossing> crossings) {
        return new StreetEdge(
                id,
                from,
                to,
                course,
                RoadClass.RESIDENTIAL,
                SurfaceKind.BRANCH_ROAD,
                "Jülicher Straße",
                id == 1,
                id == 0,
                true,
                crossings);
    }

    private static LineString line(double... metres) {
        Coordinate[] vertices = new Coordinate[metres.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(metres[2 * i], metres[2 * i + 1]);
        }
        return FACTORY.createLineString(vertices);
    }
}
