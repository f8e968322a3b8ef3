package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.scheme.model.CrossingKind;
import org.gridscheme.scheme.street.EdgeCrossing;
import org.gridscheme.scheme.street.RoadClass;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.SurfaceKind;
import org.gridscheme.spatial.street.OsmStreetImport;
import org.gridscheme.spatial.street.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class StreetFolderTest {

    private static final Random RANDOM = new Random(5);

    @TempDir
    Path folder;

    private static Coordinate place() {
        return new Coordinate(300_000 + RANDOM.nextDouble() * 1e5, 5_600_000 + RANDOM.nextDouble() * 1e5);
    }

    private static LineString line() {
        return new GeometryFactory().createLineString(new Coordinate[] {place(), place(), place()});
    }

    private static StreetEdge edge(int id, String name, EdgeCrossing... crossings) {
        return new StreetEdge(
                id,
                0,
                1,
                line(),
                RoadClass.values()[id],
                SurfaceKind.values()[id],
                name,
                id == 0,
                id == 1,
                id == 2,
                List.of(crossings));
    }

    private static StreetData streets() {
        return new StreetData(
                "Ort, \"Nord\"",
                new ProjectCrs(32632),
                "© OpenStreetMap contributors",
                List.of(place(), place()),
                List.of(
                        edge(0, "", new EdgeCrossing(CrossingKind.RIVER, "Wurm, Ost", 1 / 3.0, 0.1 + 0.2)),
                        edge(1, "建设路 \"A\"\nB"),
                        edge(
                                2,
                                "Jülicher Straße",
                                new EdgeCrossing(CrossingKind.RAIL, "", 1e-7, 12),
                                new EdgeCrossing(CrossingKind.MOTORWAY, "A 544", 5, 30.25))));
    }

    @Test
    void readsBackEveryDigit() throws Exception {
        StreetData streets = streets();

        StreetFolderWriter.write(streets, folder);

        assertThat(StreetFolderReader.read(folder)).isEqualTo(streets);
    }

    @Test
    void readsBackAachen() throws Exception {
        StreetData aachen = OsmStreetImport.read(SharedData.at("osm-aachen/aachen.osm.pbf"), ProgressListener.NONE)
                .streets();

        StreetFolderWriter.write(aachen, folder);
        StreetData again = StreetFolderReader.read(folder);

        assertThat(again.edges()).hasSameSizeAs(aachen.edges());
        assertThat(again.equals(aachen)).isTrue();
    }

    @Test
    void refusesAnEmptyFolderWithEverythingThatIsMissing() {
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "network.json import.file-missing {}",
                        "junctions.csv import.file-missing {}",
                        "edges.csv import.file-missing {}",
                        "crossings.csv import.file-missing {}");
    }

    @Test
    void tellsEveryValueItCannotRead() throws IOException {
        StreetFolderWriter.write(streets(), folder);
        change("network.json", "EPSG:32632", "EPSG:4326x");
        assertThat(problems()).containsExactly("network.json import.crs-unknown {crs=EPSG:4326x}");

        change("network.json", "EPSG:4326x", "EPSG:32632");
        write("crossings.csv", "edge,kind,name,offset_m,width_m\n0,LAKE,,x,1\n7,RAIL,,1,1\n");
        write(
                "edges.csv",
                "from,to,road_class,surface,name,bridge,tunnel,sidewalk,geometry\n"
                        + "0,2,PATHWAY,ASPHALT,,yes,false,false,POINT (1 2)\n");

        assertThat(problems())
                .contains(
                        "crossings.csv import.value-unreadable {line 2 kind=LAKE}",
                        "crossings.csv import.value-unreadable {line 2 offset_m=x}",
                        "crossings.csv import.value-unreadable {edge=7}",
                        "edges.csv import.value-unreadable {line 2 to=2}",
                        "edges.csv import.value-unreadable {line 2 road_class=PATHWAY}",
                        "edges.csv import.value-unreadable {line 2 bridge=yes}",
                        "edges.csv import.value-unreadable {line 2 geometry=POINT (1 2)}");
    }

    @Test
    void givesUpAfterAHundredProblems() throws IOException {
        StreetFolderWriter.write(streets(), folder);
        write("junctions.csv", "x_m,y_m\n" + "NaN,1e400\n".repeat(500));

        assertThat(problems()).hasSize(100);
    }

    private List<String> problems() {
        GridImportException refused =
                catchThrowableOfType(GridImportException.class, () -> StreetFolderReader.read(folder));
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(p -> p.file() + " " + p.code() + " " + p.details())
                .toList();
    }

    private void change(String file, String from, String to) throws IOException {
        write(file, Files.readString(folder.resolve(file)).replace(from, to));
    }

    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }
}
