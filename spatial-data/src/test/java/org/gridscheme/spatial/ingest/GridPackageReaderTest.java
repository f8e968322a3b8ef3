package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.spatial.postgis.ElementAttributes;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class GridPackageReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() throws Exception {
        ImportedGrid read = SamplePackage.in(folder).read();

        assertThat(read.model()).isEqualTo(SampleGrid.model("Sample 样例"));
        assertThat(read.issues()).isEmpty();
        assertThat(read.attributes()).isEmpty();
    }

    @Test
    void writesTheSameBytesAgain(@TempDir Path other) throws Exception {
        GridModel read = SamplePackage.in(folder).read().model();
        GridPackageWriter.write(read, other);

        for (TableFile file : PackageFiles.ALL) {
            assertThat(other.resolve(file.name())).hasSameBinaryContentAs(folder.resolve(file.name()));
        }
    }

    @Test
    void acceptsAByteOrderMark() throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        sample.encode("nodes.csv", StandardCharsets.UTF_8, "\uFEFF");
        sample.encode("package.json", StandardCharsets.UTF_8, "\uFEFF");

        assertThat(sample.read().model()).isEqualTo(SampleGrid.model("Sample 样例"));
    }

    @Test
    void readsGb18030AndSaysSo() throws Exception {
        ImportedGrid read =
                SamplePackage.in(folder).encode("nodes.csv", GB18030, "").read();

        assertThat(read.model().nodes()).isEqualTo(SampleGrid.model("").nodes());
        assertThat(read.issues()).extracting(GridDataIssue::code).containsExactly(ImportIssueCodes.GB18030);
    }

    @Test
    void keepsUnknownColumnsAsAttributes() throws Exception {
        ImportedGrid read = SamplePackage.in(folder)
                .replace("ducts.csv", "geometry\n", "geometry,owner\n")
                .replace("ducts.csv", "50.79)\"\n", "50.79)\",市政\n")
                .read();

        assertThat(read.attributes()).containsExactly(new ElementAttributes("DUCT", "duct-1", Map.of("owner", "市政")));
        assertThat(read.issues())
                .extracting(it -> it.code() + " " + it.elementId() + " " + it.details())
                .containsExactly("import.unknown-column ducts.csv {column=owner}");
        assertThat(read.model().ducts()).hasSize(1);
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() throws Exception {
        ImportedGrid read = SamplePackage.in(folder)
                .replace("substations.csv", "城西变", "\"城西变, \"\"新\"\"\r\nII\"")
                .read();

        assertThat(read.model().substations().get(0).name()).isEqualTo("城西变, \"新\"\r\nII");
    }

    @Test
    void columnOrderIsFreeAndBlanksAroundValuesDoNotMatter() throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        Files.writeString(folder.resolve("bus.txt"), "");
        Files.writeString(
                folder.resolve("busbar_sections.csv"),
                "nominal_voltage_kv , substation_id, id ,name,short_circuit_ka\r\n\r\n 10 ,sub-b, bus-2 ,II,\r\n10,sub-b,bus-1,I,19.3\r\n");

        ImportedGrid read = sample.read();

        assertThat(read.model().busbarSections()).isEqualTo(SampleGrid.model("").busbarSections());
        assertThat(read.issues()).extracting(GridDataIssue::code).containsExactly(ImportIssueCodes.UNKNOWN_FILE);
    }

    @Test
    void drawsASectionWithoutCourseStraight() throws Exception {
        ImportedGrid read = SamplePackage.in(folder)
                .replace("line_sections.csv", "\"LINESTRING (6.08 50.78, 6.081 50.7805, 6.09 50.79)\"", "")
                .read();

        assertThat(read.model().lineSections().get(0).geometry().getCoordinates())
                .containsExactly(new Coordinate(6.08, 50.78), new Coordinate(6.09, 50.79));
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void aLowVoltageSectionAtOnePlaceHasNoCourse(@TempDir Path other) throws Exception {
        SamplePackage sample = SamplePackage.in(folder);
        sample.append("nodes.csv", "board-1,,LV_BOARD,6.09,50.79,0.4,B,0,0,,,,")
                .append("nodes.csv", "house-1,,JUNCTION,6.09,50.79,0.4,B,0,0,,,,")
                .append("line_sections.csv", "lv-1,,board-1,house-1,CABLE,,0.3,0.3,0.08,200,42,")
                .append("line_sections.csv", "s-7,,rmu-2,rmu-2,CABLE,,0.3,0.3,0.08,200,42,");

        ImportedGrid read = sample.read();
        LineSection section = read.model().lineSections().get(2);
        GridPackageWriter.write(read.model(), other);

        assertThat(section.geometry().isEmpty()).isTrue();
        assertThat(section.length_m()).isEqualTo(42);
        assertThat(read.issues())
                .as("in medium voltage a course is needed")
                .extracting(it -> it.code() + " " + it.elementId())
                .containsExactly("import.bad-geometry s-7");
        assertThat(new GridPackageReader(ConductorRatingSource.NONE)
                        .read(other, ImportProgress.NONE)
                        .model())
                .isEqualTo(read.model());
    }

    @Test
    void takesMissingRatingsFromTheCatalogue() throws Exception {
        SamplePackage sample = sectionsOf(
                "id,from_node_id,to_node_id,kind,conductor_type,laying,loaded_circuits,ampacity_a,length_m",
                "a,bay-1,rmu-2,CABLE,known,DUCT,3,,100",
                "b,bay-1,rmu-2,CABLE,known,,,222,100",
                "c,bay-1,rmu-2,CABLE,strange,SOIL,1,,100",
                "d,bay-1,rmu-2,CABLE,known,SOIL,1,12..5,100",
                "e,bay-1,rmu-2,CABLE,known,,,,100");

        ImportedGrid read = sample.read((type, laying, circuits) -> type.equals("known")
                ? Optional.of(new ConductorRating(0.1, 0.2, 0.3, laying == Laying.DUCT ? 400.0 / circuits : 500))
                : Optional.empty());

        List<LineSection> sections = read.model().lineSections();
        assertThat(sections).extracting(LineSection::ampacity_A).containsExactly(400.0 / 3, 222.0, 0.0, 0.0, 0.0);
        assertThat(sections).extracting(LineSection::rOperating_ohmPerKm).containsExactly(0.2, 0.2, 0.0, 0.2, 0.2);
        assertThat(read.issues())
                .extracting(it -> it.severity() + " " + it.code() + " " + it.elementId())
                .containsExactly(
                        "WARNING import.unknown-conductor-type c",
                        "ERROR import.bad-value d",
                        "ERROR import.missing-value e");
    }

    @Test
    void operatingResistanceFallsBackToTheGivenOne() throws Exception {
        ImportedGrid read = sectionsOf(
                        "id,from_node_id,to_node_id,kind,r_ohm_per_km,x_ohm_per_km,ampacity_a,length_m",
                        "a,bay-1,rmu-2,OVERHEAD,0.3,0.35,300,100")
                .read();

        LineSection section = read.model().lineSections().get(0);
        assertThat(section.r20_ohmPerKm()).isEqualTo(0.3);
        assertThat(section.rOperating_ohmPerKm()).isEqualTo(0.3);
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void defaultAreaClassFillsEmptyOnes() throws Exception {
        ImportedGrid read = SamplePackage.in(folder)
                .replace("package.json", "\"fictional\"", "\"default_area_class\" : \"A+\", \"fictional\"")
                .replace("nodes.csv", ",10,B,6,2,", ",10,,6,2,")
                .read();

        assertThat(read.model().nodes().get(0).areaClass()).isEqualTo(AreaClass.A_PLUS);
        assertThat(read.model().nodes().get(1).areaClass()).isEqualTo(AreaClass.B);
    }

    @Test
    void readsProjectedCoordinates() throws Exception {
        SamplePackage sample = SamplePackage.in(folder)
                .replace("package.json", "EPSG:4326", "EPSG:32632")
                .replace("substations.csv", "6.08,50.78", "294127,5629567")
                .replace("substations.csv", "6.1,50.77", "295492,5628400");

        Position west = sample.read().model().substations().get(0).position();

        assertThat(west.x()).isBetween(6.079, 6.081);
        assertThat(west.y()).isBetween(50.779, 50.782);
    }

    private SamplePackage sectionsOf(String header, String... rows) throws IOException {
        SamplePackage sample = SamplePackage.in(folder);
        Files.writeString(folder.resolve("line_sections.csv"), header + "\n" + String.join("\n", rows) + "\n");
        Files.writeString(folder.resolve("switches.csv"), "id,kind,normally_closed\n");
        return sample;
    }
}
