package org.gridscheme.spatial.ingest.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportReportText;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.junit.jupiter.api.Test;

/** Overhead lines north of Bayreuth as they were mapped: courses without a single electrical value, and without any supply. */
class NorthBayreuthTest {

    private static final String POWER = "osm-north-bayreuth/power.geojson";

    @Test
    void linesAreConnectedWhereTheyMeetAndLooseEndsAreTold() throws Exception {
        ImportedGrid read = read(SharedData.at(POWER));

        double length_m = read.model().lineSections().stream()
                .mapToDouble(LineSection::length_m)
                .sum();
        assertThat(length_m / 1000)
                .as("km; summed stretch by stretch on the ellipsoid it is 43.3948")
                .isCloseTo(43.3948, within(0.001));
        Map<String, Long> counts =
                read.issues().stream().collect(Collectors.groupingBy(GridDataIssue::code, Collectors.counting()));
        assertThat(counts)
                .containsKeys(
                        ImportIssueCodes.ASSUMED_VALUE, ImportIssueCodes.LAYER_READ, ImportIssueCodes.DANGLING_END);
        assertThat(read.issues())
                .filteredOn(it ->
                        it.code().equals(ImportIssueCodes.GAP) || it.code().equals(ImportIssueCodes.DANGLING_END))
                .allSatisfy(it -> {
                    assertThat(it.position()).isPresent();
                    assertThat(it.details()).containsKey("proposal");
                });
    }

    @Test
    void theImportIsRefusedAndSaysWhatIsMissing() {
        Path power = SharedData.at(POWER);
        GridImportException refused = catchThrowableOfType(
                GridImportException.class,
                () -> GridImport.prepare(progress -> read(power), Optional.empty(), ImportProgress.NONE));

        assertThat(refused.problems())
                .extracting(ImportProblem::code, it -> it.details().get("list"))
                .containsExactly(
                        tuple(ImportProblem.NOTHING_USABLE, "busbar_sections"),
                        tuple(ImportProblem.NOTHING_USABLE, "substations"));
        List<String> lines = new ImportReportText(Locale.ENGLISH).lines(refused);
        assertThat(lines).anyMatch(it -> it.contains("what to do: A grid needs substations"));
        assertThat(refused.issues())
                .as("what else would keep every section from being used")
                .anyMatch(it -> it.code().equals(GridIssueCodes.MISSING_RATING))
                .noneMatch(it -> it.code().equals(GridIssueCodes.ISLAND));
    }

    private static ImportedGrid read(Path power) throws GridImportException {
        return new GisExportReader(ConductorRatingSource.NONE, mapping()).read(power, ImportProgress.NONE);
    }

    static Path mapping() {
        try {
            return Path.of(
                    NorthBayreuthTest.class.getResource("/gis/osm-power.yml").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
