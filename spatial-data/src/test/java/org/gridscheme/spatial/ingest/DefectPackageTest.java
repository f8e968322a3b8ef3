package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages with one fault each: what is reported, and that nothing else is lost. */
class DefectPackageTest {

    @TempDir
    private Path folder;

    /** File, text, replacement, expected finding, lists that lose an element (one letter each, see {@link #lost}). */
    static Stream<Arguments> badRows() {
        return Stream.of(
                row(
                        "nodes.csv",
                        "6.09,50.79",
                        "NaN,50.79",
                        "ERROR import.bad-value NODE rmu-2 column=lon value=NaN",
                        "n"),
                row("nodes.csv", "6.09,50.79", "6.09,Infinity", "ERROR import.bad-value NODE rmu-2 column=lat", "n"),
                row("nodes.csv", "6.09,50.79", "1e400,50.79", "ERROR import.bad-value NODE rmu-2 value=1e400", "n"),
                row("nodes.csv", "6.09,50.79", "1e308,50.79", "ERROR import.bad-value NODE rmu-2", "n"),
                row("nodes.csv", "6.09,50.79", "６.０９,50.79", "ERROR import.bad-value NODE rmu-2", "n"),
                row("nodes.csv", "6.09,50.79", "\"6,09\",50.79", "ERROR import.bad-value NODE rmu-2 value=6,09", "n"),
                row("nodes.csv", "6.09,50.79", "0x1p3,50.79", "ERROR import.bad-value NODE rmu-2", "n"),
                row("nodes.csv", "6.09,50.79", ",50.79", "ERROR import.missing-value NODE rmu-2 column=lon", "n"),
                row(
                        "nodes.csv",
                        "6.09,50.79",
                        "6.09,120.2",
                        "ERROR import.bad-coordinates NODE rmu-2 latitude-range",
                        "n"),
                row(
                        "nodes.csv",
                        "6.09,50.79",
                        "181,50",
                        "ERROR import.bad-coordinates NODE rmu-2 longitude-range",
                        "n"),
                row("nodes.csv", "rmu-2,", ",", "ERROR import.missing-value NODE  column=id", "n"),
                row("nodes.csv", "rmu-2,", "rmu\u0000-2,", "ERROR import.bad-value NODE  column=id", "n"),
                row("nodes.csv", "rmu-2,", "x".repeat(201) + ",", "ERROR import.bad-value NODE  column=id", "n"),
                row(
                        "nodes.csv",
                        "RING_MAIN_UNIT",
                        "ring_main_unit",
                        "ERROR import.bad-value NODE rmu-2 column=kind",
                        "n"),
                row(
                        "nodes.csv",
                        ",10,B,6,2,",
                        ",10,Z,6,2,",
                        "ERROR import.bad-value NODE rmu-2 column=area_class",
                        "n"),
                row(
                        "nodes.csv",
                        ",10,B,6,2,",
                        ",ten,B,6,2,",
                        "ERROR import.bad-value NODE rmu-2 nominal_voltage_kv",
                        "n"),
                row("nodes.csv", ",10,B,6,2,", ",10,B,6,-2,", "WARNING import.bad-value NODE rmu-2 spare_ways", ""),
                row("nodes.csv", ",10,B,6,2,", ",10,B,2.5,2,", "WARNING import.bad-value NODE rmu-2 total_ways", ""),
                row("nodes.csv", "bus-1,USED", ",USED", "ERROR import.missing-value NODE bay-1 busbar_section_id", "n"),
                row("nodes.csv", "bus-1,USED", "bus-1,BUSY", "ERROR import.bad-value NODE bay-1 bay_state", "n"),
                row("nodes.csv", "123.4,600", "abc,600", "WARNING import.bad-value NODE bay-1 measured_peak_a", ""),
                row("nodes.csv", "\nbay-2,", "\nbay-2,,", "ERROR import.row-width NODE bay-2 cells=14", "n"),
                row(
                        "substations.csv",
                        "sub-a,East,6.1,50.77,110",
                        "sub-a,East,6.1,50.77,",
                        "ERROR import.missing-value SUBSTATION sub-a",
                        "s"),
                row("line_sections.csv", ",812.75,", ",-,", "ERROR import.bad-value LINE_SECTION s-2 length_m", "l"),
                row("line_sections.csv", "CABLE", "PIPE", "ERROR import.bad-value LINE_SECTION s-2 column=kind", "l"),
                row(
                        "line_sections.csv",
                        ",430.5,",
                        ",1e400,",
                        "ERROR import.bad-value LINE_SECTION s-2 ampacity_a",
                        ""),
                row(
                        "line_sections.csv",
                        "6.081 50.7805",
                        "NaN 50.7805",
                        "WARNING import.bad-geometry LINE_SECTION s-2 coordinate-not-finite",
                        ""),
                row(
                        "line_sections.csv",
                        "6.081 50.7805",
                        "6.081 95",
                        "WARNING import.bad-geometry LINE_SECTION s-2 latitude-range",
                        ""),
                row(
                        "line_sections.csv",
                        "LINESTRING (6.08 50.78, 6.081",
                        "POINT (6.08 50.78, 6.081",
                        "WARNING import.bad-geometry LINE_SECTION s-2 not-a-linestring",
                        ""),
                row(
                        "line_sections.csv",
                        "LINESTRING (6.08 50.78",
                        "LINESTRING ((6.08 50.78",
                        "WARNING import.bad-geometry LINE_SECTION s-2 wkt",
                        ""),
                row(
                        "switches.csv",
                        "LOAD_BREAK_SWITCH",
                        "SWITCH",
                        "ERROR import.bad-value SWITCH sw-1 column=kind",
                        "w"),
                row(
                        "switches.csv",
                        "s-1,,,false",
                        "s-1,,,no",
                        "ERROR import.bad-value SWITCH sw-1 normally_closed",
                        "w"),
                row(
                        "switches.csv",
                        "bus-1,bus-2,false",
                        "bus-1,,false",
                        "ERROR import.missing-value BUS_TIE tie-1 to_id",
                        "t"),
                row("loads.csv", "1234.567", "-", "ERROR import.bad-value LOAD l-2 peak_kw", "d"),
                row("profiles.csv", "day,WINTER", "day,", "ERROR import.missing-value PROFILE day season", "p"),
                row("profiles.csv", "0.5,", "half,", "ERROR import.bad-value PROFILE day column=p11", "p"),
                row("ducts.csv", ",12,5,", ",12,many,", "ERROR import.bad-value DUCT duct-1 holes_free", "u"),
                row(
                        "ducts.csv",
                        "6.08 50.78, 6.09 50.79",
                        "6.08 50.78, 6.08 50.78",
                        "ERROR import.bad-geometry DUCT duct-1 zero-length",
                        "u"),
                row(
                        "ducts.csv",
                        "(6.08 50.78, 6.09 50.79)",
                        "EMPTY",
                        "ERROR import.bad-geometry DUCT duct-1 empty",
                        "u"),
                row(
                        "restricted_areas.csv",
                        "6.109999999999999 50.75, 6.109999999999999 50.76",
                        "6.109999999999999 50.76, 6.109999999999999 50.75",
                        "ERROR import.bad-geometry RESTRICTED_AREA area-1 self-intersection",
                        "a"),
                row(
                        "restricted_areas.csv",
                        "POLYGON",
                        "GEOMETRYCOLLECTION",
                        "ERROR import.bad-geometry RESTRICTED_AREA area-1 not-a-polygon",
                        "a"),
                row(
                        "commitments.csv",
                        "2027-11-20",
                        "20.11.2027",
                        "WARNING import.bad-value COMMITMENT c-2 valid_until",
                        ""),
                row(
                        "commitments.csv",
                        "2027-11-20",
                        "2027-02-30",
                        "WARNING import.bad-value COMMITMENT c-2 valid_until",
                        ""),
                row(
                        "commitments.csv",
                        "c-1,,bus-1",
                        "c-1,,",
                        "ERROR import.missing-value COMMITMENT c-1 node_id|busbar_section_id",
                        "c"));
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("badRows")
    void badRowIsReportedAndNothingElseLost(String file, String old, String replacement, String expected, String lost)
            throws Exception {
        ImportedGrid read =
                SamplePackage.in(folder).replace(file, old, replacement).read();

        String issue = read.issues().stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.elementKind() + " " + it.elementId() + " "
                        + it.details())
                .collect(Collectors.joining("\n"));
        String[] head = expected.split(" ", 5);
        assertThat(issue).startsWith(String.join(" ", head[0], head[1], head[2], head[3]));
        if (head.length > 4) {
            assertThat(issue).contains(head[4].split(" "));
        }
        assertThat(issue).as("one finding").doesNotContain("\n");
        assertThat(lost(SampleGrid.model(""), read.model())).isEqualTo(lost);
    }

    @Test
    void allFaultsOfARowAreReported() throws Exception {
        ImportedGrid read = SamplePackage.in(folder)
                .replace("loads.csv", "1234.567,0.95,3150", "x,y,z")
                .read();

        assertThat(read.issues())
                .extracting(it -> it.details().get("column"))
                .containsExactly("peak_kw", "power_factor", "installed_kva");
        assertThat(read.issues()).allSatisfy(it -> assertThat(it.details()).containsEntry("line", "2"));
    }

    /** Changes of one package, expected problems as {@code code file detail}. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("delete nodes.csv", "import.file-missing nodes.csv"),
                refusal("delete package.json", "import.file-missing package.json"),
                refusal("write package.json {", "import.json-broken package.json"),
                refusal("write package.json []", "import.json-broken package.json"),
                refusal(
                        "write package.json {\"name\":\"a\",\"name\":\"b\",\"crs\":\"EPSG:4326\"}",
                        "import.json-broken package.json"),
                refusal(
                        "write package.json {}",
                        "import.key-missing package.json name",
                        "import.key-missing package.json crs"),
                refusal(
                        "write package.json {\"name\":1,\"crs\":\"EPSG:1\",\"fictional\":\"no\",\"profile_points\":7}",
                        "import.key-invalid package.json name",
                        "import.key-invalid package.json fictional",
                        "import.key-invalid package.json profile_points",
                        "import.crs-unknown package.json EPSG:1"),
                refusal(
                        "write package.json {\"name\":\"a\",\"crs\":\"EPSG:4326\"}",
                        "import.key-missing package.json profile_points"),
                refusal(
                        "write loads.csv id,node_id\n",
                        "import.column-missing loads.csv peak_kw",
                        "import.column-missing loads.csv power_factor",
                        "import.column-missing loads.csv installed_kva"),
                refusal("write ducts.csv id,id,holes_total,holes_free,geometry\n", "import.column-twice ducts.csv id"),
                refusal(
                        "write ducts.csv id,holes_total,holes_free,geometry\n\"d,1,1,x\n",
                        "import.csv-broken ducts.csv UNCLOSED_QUOTE"),
                refusal(
                        "write loads.csv ",
                        "import.column-missing loads.csv id",
                        "import.column-missing loads.csv node_id",
                        "import.column-missing loads.csv peak_kw",
                        "import.column-missing loads.csv power_factor",
                        "import.column-missing loads.csv installed_kva"),
                refusal("write ducts.csv " + "c,".repeat(2_100) + "\n", "import.csv-broken ducts.csv TOO_MANY_COLUMNS"),
                refusal("bytes ducts.csv", "import.csv-broken ducts.csv NEITHER_UTF8_NOR_GB18030"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void unreadablePackageIsRefusedWithAllItsProblems(String change, List<String> expected) throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        spoil(change);

        GridImportException refused = catchThrowableOfType(GridImportException.class, sample::read);

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            ImportProblem problem = refused.problems().get(i);
            assertThat(problem.code() + " " + problem.file() + " " + problem.details())
                    .contains(expected.get(i).split(" "));
        }
    }

    @Test
    void problemsOfAllFilesAreListedTogether() throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        spoil("delete nodes.csv");
        spoil("delete loads.csv");
        spoil("write switches.csv id\n");
        sample.replace("package.json", "EPSG:4326", "EPSG:999999");

        GridImportException refused = catchThrowableOfType(GridImportException.class, sample::read);

        assertThat(refused.problems())
                .extracting(ImportProblem::code)
                .containsExactly(
                        ImportProblem.CRS_UNKNOWN,
                        ImportProblem.FILE_MISSING,
                        ImportProblem.COLUMN_MISSING,
                        ImportProblem.COLUMN_MISSING,
                        ImportProblem.FILE_MISSING);
    }

    @Test
    void missingAreaClassesAreOneProblem() throws Exception {
        SamplePackage sample = SamplePackage.in(folder)
                .replace("nodes.csv", ",10,B,6,2,", ",10,,6,2,")
                .replace("nodes.csv", ",10,B,0,0,", ",10,,0,0,");

        GridImportException refused = catchThrowableOfType(GridImportException.class, sample::read);

        assertThat(refused.problems())
                .containsExactly(
                        ImportProblem.of(ImportProblem.KEY_MISSING, "package.json", "key", "default_area_class"));
    }

    @Test
    void missingFolder() {
        GridImportException refused =
                catchThrowableOfType(GridImportException.class, () -> new GridPackageReader(ConductorRatingSource.NONE)
                        .read(folder.resolve("none"), ImportProgress.NONE));

        assertThat(refused.problems()).extracting(ImportProblem::code).containsExactly(ImportProblem.FOLDER_MISSING);
    }

    @Test
    void hostileShapesDoNotCrashTheReader() throws Exception {
        String deep = "GEOMETRYCOLLECTION(".repeat(20_000);
        String many = IntStream.range(0, 60_000)
                .mapToObj(i -> "6." + (100_000 + i) + " 50")
                .collect(Collectors.joining(","));
        Files.writeString(
                SamplePackage.in(folder).folder().resolve("ducts.csv"),
                "id,holes_total,holes_free,geometry\na,1,1,\"" + deep + "\"\nb,1,1,\"LINESTRING(" + many + ")\"\n"
                        + "c,1,1,\"LINESTRING(" + "(".repeat(20_000) + "\"\n");

        ImportedGrid read = new GridPackageReader(ConductorRatingSource.NONE).read(folder, ImportProgress.NONE);

        assertThat(read.model().ducts()).isEmpty();
        assertThat(read.issues())
                .extracting(it -> it.details().get("problem"))
                .containsExactly("not-a-linestring", "too-many-vertices", "wkt");
    }

    private void spoil(String change) throws Exception {
        String[] words = change.split(" ", 3);
        Path file = folder.resolve(words[1]);
        switch (words[0]) {
            case "delete" -> Files.delete(file);
            case "write" -> Files.writeString(file, words[2]);
            default -> Files.write(file, new byte[] {'i', 'd', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        }
    }

    /** One letter per element that is missing from a list. */
    private static String lost(GridModel all, GridModel read) {
        return "s".repeat(all.substations().size() - read.substations().size())
                + "n".repeat(all.nodes().size() - read.nodes().size())
                + "l".repeat(all.lineSections().size() - read.lineSections().size())
                + "w".repeat(all.lineSwitches().size() - read.lineSwitches().size())
                + "t".repeat(all.busTies().size() - read.busTies().size())
                + "d".repeat(all.loads().size() - read.loads().size())
                + "p".repeat(all.profiles().size() - read.profiles().size())
                + "u".repeat(all.ducts().size() - read.ducts().size())
                + "a"
                        .repeat(all.restrictedAreas().size()
                                - read.restrictedAreas().size())
                + "c".repeat(all.commitments().size() - read.commitments().size());
    }

    private static Arguments row(String file, String old, String replacement, String expected, String lost) {
        return Arguments.of(file, old, replacement, expected, lost);
    }

    private static Arguments refusal(String change, String... problems) {
        return Arguments.of(change, List.of(problems));
    }
}
