package org.gridscheme.spatial.postgis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.BusTie;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GenerationKind;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.model.SwitchKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A small grid in degrees with at least one element of every kind, every optional value once given and once not. Elements
 * are deliberately not in the order of their ids.
 */
public final class SampleGrid {

    public static final ProjectCrs UTM_32N = new ProjectCrs(32632);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SampleGrid() {}

    public static GridDraft draft(String name) {
        return new GridDraft(
                model(name),
                UTM_32N,
                Optional.empty(),
                List.of(),
                List.of(new ElementAttributes("NODE", "rmu-2", Map.of("维护班组", "城西"))),
                new MapMarks(Map.of("s-2", "bay-1", "s-1", "bay-1"), Set.of("rmu-2"), Set.of("s-1")));
    }

    public static GridModel model(String name) {
        return new GridModel(
                new GridDescription(name, true, "© somebody"),
                ProjectCrs.WGS84,
                List.of(
                        new Substation("sub-b", "城西变", new Position(6.08, 50.78), 110, Optional.of("Siersdorf 220")),
                        new Substation("sub-a", "East", new Position(6.1, 50.77), 110, Optional.empty())),
                List.of(
                        new BusbarSection("bus-2", "II", "sub-b", 10, OptionalDouble.empty()),
                        new BusbarSection("bus-1", "I", "sub-b", 10, OptionalDouble.of(19.3))),
                List.of(new BusTie("tie-1", "母联", "bus-1", "bus-2", false, Optional.of(true))),
                List.of(
                        new PowerTransformer(
                                "t-2", "#2", "sub-b", "bus-2", 50_000, OptionalDouble.empty(), OptionalDouble.empty()),
                        new PowerTransformer(
                                "t-1",
                                "#1",
                                "sub-b",
                                "bus-1",
                                50_000,
                                OptionalDouble.of(31_234.5),
                                OptionalDouble.of(10.5))),
                nodes(),
                List.of(
                        section("s-2", "bay-1", "rmu-2", line(6.08, 50.78, 6.081, 50.7805, 6.09, 50.79)),
                        section("s-1", "rmu-2", "pole-1", line(6.09, 50.79, 6.1 / 3, 50.7))),
                List.of(new LineSwitch(
                        "sw-1", "联络开关", SwitchKind.LOAD_BREAK_SWITCH, "rmu-2", "s-1", false, Optional.of(true))),
                List.of(
                        new Load("l-2", "钢铁厂", "rmu-2", 1_234.567, 0.95, 3_150, Optional.of("day")),
                        new Load("l-1", "l-1", "pole-1", 0, 1, 0, Optional.empty())),
                List.of(new LoadProfile("day", "WINTER", shares(24)), new LoadProfile("day", "SUMMER", shares(24))),
                List.of(
                        new DistributionTransformer("d-2", "d-2", "rmu-2", 630, OptionalDouble.empty(), 0),
                        new DistributionTransformer(
                                "d-1",
                                "d-1",
                                "rmu-2",
                                400,
                                OptionalDouble.of(210.25),
                                3,
                                Optional.of("board-1"),
                                OptionalDouble.of(4.5),
                                OptionalDouble.of(4.3))),
                List.of(new Duct("duct-1", "人民路排管", 12, 5, line(6.08, 50.78, 6.09, 50.79))),
                List.of(new RestrictedArea("area-1", "古城", "HERITAGE", square(6.1, 50.75))),
                List.of(
                        new Commitment(
                                "c-2",
                                "数据中心",
                                Optional.of("rmu-2"),
                                Optional.empty(),
                                8_000,
                                0.7,
                                0.9,
                                OptionalDouble.of(0.85),
                                Optional.of(LocalDate.of(2027, 11, 20))),
                        new Commitment(
                                "c-1",
                                "c-1",
                                Optional.empty(),
                                Optional.of("bus-1"),
                                2_000,
                                0.5,
                                1,
                                OptionalDouble.empty(),
                                Optional.empty())),
                List.of(
                        new GeneratingUnit(
                                "g-2",
                                "屋顶光伏",
                                "rmu-2",
                                GenerationKind.SOLAR,
                                550.5,
                                500,
                                -120.25,
                                Optional.of(LocalDate.of(2026, 5, 1))),
                        new GeneratingUnit(
                                "g-1",
                                "g-1",
                                "rmu-2",
                                GenerationKind.COMBINED_HEAT_AND_POWER,
                                50,
                                50,
                                0,
                                Optional.empty())));
    }

    static LineSection section(String id, String from, String to, LineString course) {
        return new LineSection(
                id,
                "线 " + id,
                from,
                to,
                LineKind.CABLE,
                "YJV22-8.7/15-3x300",
                812.75,
                0.0601,
                0.0777,
                0.087,
                430.5,
                course);
    }

    static LineString line(double... lonLat) {
        Coordinate[] vertices = IntStream.range(0, lonLat.length / 2)
                .mapToObj(i -> new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]))
                .toArray(Coordinate[]::new);
        return FACTORY.createLineString(vertices);
    }

    private static List<GridNode> nodes() {
        FeederBay used = new FeederBay("bus-1", BayState.USED, OptionalDouble.of(123.4), OptionalDouble.of(600));
        FeederBay spare = new FeederBay("bus-2", BayState.SPARE, OptionalDouble.empty(), OptionalDouble.empty());
        return List.of(
                node("rmu-2", NodeKind.RING_MAIN_UNIT, 6.09, 50.79, 6, 2, Optional.empty()),
                node("bay-2", NodeKind.BAY, 6.08, 50.78, 0, 0, Optional.of(spare)),
                node("bay-1", NodeKind.BAY, 6.08, 50.78, 0, 0, Optional.of(used)),
                node("pole-1", NodeKind.POLE, 6.1 / 3, 50.7, 0, 0, Optional.empty()));
    }

    private static GridNode node(
            String id, NodeKind kind, double lon, double lat, int ways, int spare, Optional<FeederBay> bay) {
        return new GridNode(id, "节点 " + id, kind, new Position(lon, lat), 10, AreaClass.B, ways, spare, bay);
    }

    private static List<Double> shares(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> (i + 1) / (double) points)
                .toList();
    }

    private static Polygon square(double lon, double lat) {
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(lon, lat),
            new Coordinate(lon + 0.01, lat),
            new Coordinate(lon + 0.01, lat + 0.01),
            new Coordinate(lon, lat + 0.01),
            new Coordinate(lon, lat)
        });
    }
}
