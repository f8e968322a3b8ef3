package org.gridscheme.spatial.ingest.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ConductorRatingSource;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.GridPackageReader;
import org.gridscheme.spatial.ingest.GridPackageWriter;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.ImportedGrid;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.postgis.SampleGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample grid handed over as a package and as layers is the same grid: every element, every value, to the last bit. */
class GisRoundTripTest {

    @TempDir
    private Path folder;

    private Path packageFolder;
    private Path export;
    private ImportedGrid asPackage;

    @BeforeEach
    void writePackage() throws IOException, GridImportException {
        packageFolder = folder.resolve("package");
        export = Files.createDirectory(folder.resolve("export"));
        GridPackageWriter.write(SampleGrid.model("Sample 样例"), packageFolder);
        asPackage = new GridPackageReader(ConductorRatingSource.NONE).read(packageFolder, ImportProgress.NONE);
    }

    @Test
    void geoPackage() throws Exception {
        assertSame(read(PackageAsLayers.of(packageFolder).geoPackage(export)));
    }

    @Test
    void shapefilesInGb18030WithChineseColumns() throws Exception {
        ImportedGrid read = read(PackageAsLayers.of(packageFolder).shapefilesInGb18030(export));

        assertSame(read);
        assertThat(read.issues()).as("the encoding was found, and is told").anySatisfy(it -> assertThat(it.code())
                .isEqualTo(ImportIssueCodes.GB18030));
    }

    @Test
    void geoJsonConnectedByItsShapesAlone() throws Exception {
        assertSame(read(PackageAsLayers.of(packageFolder).geoJsonConnectedByShapes(export)));
    }

    private void assertSame(ImportedGrid read) throws GridImportException {
        assertThat(read.issues())
                .filteredOn(it -> it.severity() != Severity.INFO)
                .as("nothing is found in clean data")
                .isEmpty();
        assertThat(normal(read.model())).isEqualTo(normal(asPackage.model()));
        PreparedGrid layers = prepared(read);
        PreparedGrid expected = prepared(asPackage);
        assertThat(layers.report().feeders())
                .isEqualTo(expected.report().feeders())
                .isPositive();
        assertThat(layers.report().counts()).isEqualTo(expected.report().counts());
        assertThat(layers.snapshot().issues()).isEqualTo(expected.snapshot().issues());
    }

    /** Shapefiles turn the rings of areas round; an area is the same either way. */
    private static GridModel normal(GridModel it) {
        return new GridModel(
                it.description(),
                it.crs(),
                it.substations(),
                it.busbarSections(),
                it.busTies(),
                it.powerTransformers(),
                it.nodes(),
                it.lineSections(),
                it.lineSwitches(),
                it.loads(),
                it.profiles(),
                it.distributionTransformers(),
                it.ducts(),
                it.restrictedAreas().stream()
                        .map(area -> new RestrictedArea(
                                area.id(),
                                area.name(),
                                area.kind(),
                                area.geometry().norm()))
                        .toList(),
                it.commitments(),
                it.generatingUnits());
    }

    private static PreparedGrid prepared(ImportedGrid grid) throws GridImportException {
        return GridImport.prepare(progress -> grid, Optional.empty(), ImportProgress.NONE);
    }

    private ImportedGrid read(Path mapping) throws GridImportException {
        return new GisExportReader(ConductorRatingSource.NONE, mapping).read(export, ImportProgress.NONE);
    }
}
