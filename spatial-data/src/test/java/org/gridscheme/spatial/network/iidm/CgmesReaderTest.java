package org.gridscheme.spatial.network.iidm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.powsybl.cgmes.conformity.CgmesConformity1Catalog;
import com.powsybl.cgmes.conversion.CgmesImport;
import com.powsybl.cgmes.model.GridModelReference;
import com.powsybl.commons.datasource.ReadOnlyDataSource;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.ReadNetwork;
import org.gridscheme.spatial.testkit.PowerBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CgmesReaderTest {

    @TempDir
    private Path folder;

    /** Solved states are stored in single precision or with four digits: so much power may be missing at a bus. */
    enum Conformity {
        MINI_BUS_BRANCH(CgmesConformity1Catalog.miniBusBranch(), 11, 10),
        MINI_NODE_BREAKER(CgmesConformity1Catalog.miniNodeBreaker(), 13, 10),
        MICRO_BELGIUM(CgmesConformity1Catalog.microGridBaseCaseBE(), 6, 600),
        SMALL_BUS_BRANCH(CgmesConformity1Catalog.smallBusBranch(), 115, 2_500);

        private final GridModelReference model;
        private final int buses;
        private final double rounding_kVA;

        Conformity(GridModelReference model, int buses, double rounding_kVA) {
            this.model = model;
            this.buses = buses;
            this.rounding_kVA = rounding_kVA;
        }
    }

    @ParameterizedTest
    @EnumSource
    void conformityCasesBalanceAtTheirStoredState(Conformity conformity) throws Exception {
        PowerNetwork network = read(unpack(conformity.model, folder)).network();

        Map<String, Double> residuals = new PowerBalance(network, storedState(conformity.model)).residuals_kVA();

        assertThat(network.buses().stream().filter(it -> !it.id().contains(" ")))
                .hasSize(conformity.buses);
        assertThat(residuals)
                .hasSizeGreaterThan(conformity.buses / 2)
                .allSatisfy((bus, residual) -> assertThat(residual).as(bus).isLessThan(conformity.rounding_kVA));
    }

    @Test
    void theReferenceGeneratorOfTheCaseIsTheSource() throws Exception {
        PowerNetwork network =
                read(unpack(CgmesConformity1Catalog.miniBusBranch(), folder)).network();

        assertThat(network.sources()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("G2");
            assertThat(it.voltage_pu()).isEqualTo(1);
        });
        assertThat(network.transformers())
                .as("two of three windings among them")
                .hasSize(10);
        assertThat(network.couplings()).isEmpty();
    }

    private static Map<String, double[]> storedState(GridModelReference model) {
        return SolvedVoltages.of(new CgmesImport()
                .importData(model.dataSource(), new NetworkFactoryImpl(), new Properties(), ReportNode.NO_OP));
    }

    @Test
    void aZipAndAZipOfZipsAreTheSameAsTheFolder() throws Exception {
        Path grid = unpack(CgmesConformity1Catalog.miniBusBranch(), folder.resolve("mini"));
        Path flat = folder.resolve("flat.zip");
        Path nested = folder.resolve("nested.zip");
        List<Path> files;
        try (var listed = Files.list(grid)) {
            files = listed.sorted().toList();
        }
        pack(flat, files);
        List<Path> zips = files.stream()
                .map(file -> {
                    try {
                        Path zip = folder.resolve(file.getFileName() + ".zip");
                        pack(zip, List.of(file));
                        return zip;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        pack(nested, zips);

        PowerNetwork whole = read(grid).network();

        assertThat(read(flat).network())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(whole);
        assertThat(read(nested).network())
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(whole);
    }

    @Test
    void sourcesWithoutCimAreRefused() throws Exception {
        Files.writeString(folder.resolve("a.xml"), "<a/>");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(codes(folder)).containsExactly("import.not-converted");
        assertThat(codes(folder.resolve("empty"))).containsExactly("import.nothing-usable");
        assertThat(codes(folder.resolve("none.zip"))).containsExactly("import.file-missing");
    }

    private static List<String> codes(Path source) {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(source));
        return refused.problems().stream().map(it -> it.code()).toList();
    }

    private static void pack(Path zip, List<Path> files) throws Exception {
        try (OutputStream raw = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(raw)) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry("some/folder/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
    }

    static Path unpack(GridModelReference model, Path target) throws Exception {
        Files.createDirectories(target);
        ReadOnlyDataSource source = model.dataSource();
        for (String name : source.listNames(".*")) {
            try (InputStream in = source.newInputStream(name)) {
                Files.copy(in, target.resolve(name));
            }
        }
        return target;
    }

    private static ReadNetwork read(Path source) throws Exception {
        return new CgmesReader().read(source, ImportProgress.NONE);
    }
}
