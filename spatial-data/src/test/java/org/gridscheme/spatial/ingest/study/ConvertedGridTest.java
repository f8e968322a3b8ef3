package org.gridscheme.spatial.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.powsybl.cgmes.conversion.CgmesExport;
import com.powsybl.commons.datasource.DirectoryDataSource;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.serde.NetworkSerDe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.spatial.ingest.GridImport;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.PreparedGrid;
import org.gridscheme.spatial.ingest.StreetLayout;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.iidm.CgmesReader;
import org.gridscheme.spatial.network.iidm.XiidmReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network of PowSyBl, written by it to files, becomes a planning grid that passes all checks:
 *
 * <pre>
 *   H 110 kV ==T== M 20 kV --L1-- A --L2-- B ==D== V 0.4 kV
 *                  \------------L3----/-- B          (L3 open at M)
 * </pre>
 */
class ConvertedGridTest {

    @TempDir
    private Path folder;

    private Path places;

    @BeforeEach
    void writePlaces() throws IOException {
        places = Files.writeString(
                folder.resolve("places.csv"), "name,lon,lat\nM,6.10,50.70\nA,6.11,50.70\nB,6.11,50.71\nV,6.11,50.71\n");
    }

    @Test
    void xiidm() throws Exception {
        Path file = folder.resolve("net.xiidm");
        try (OutputStream out = Files.newOutputStream(file)) {
            NetworkSerDe.write(drawn(), out);
        }

        assertPlanningGrid(prepare(new XiidmReader(), file));
    }

    @Test
    void cgmes() throws Exception {
        Path files = Files.createDirectory(folder.resolve("cgmes"));
        new CgmesExport().export(drawn(), new Properties(), new DirectoryDataSource(files, "net"));

        assertPlanningGrid(prepare(new CgmesReader(), files));
    }

    private PreparedGrid prepare(NetworkReader network, Path source) throws GridImportException {
        StudyGridReader reader = new StudyGridReader(network, StudyOptions.of(Optional.of(places)), StreetLayout.NONE);
        return GridImport.prepare(progress -> reader.read(source, progress), Optional.empty(), ImportProgress.NONE);
    }

    private static void assertPlanningGrid(PreparedGrid grid) {
        GridModel model = grid.draft().model();
        assertThat(grid.draft().issues())
                .filteredOn(it -> it.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(grid.snapshot().issues()).isEmpty();
        assertThat(model.substations()).singleElement().satisfies(it -> assertThat(it.highVoltage_kV())
                .isEqualTo(110));
        assertThat(model.busbarSections()).singleElement().satisfies(it -> assertThat(it.nominalVoltage_kV())
                .isEqualTo(20));
        assertThat(model.powerTransformers()).singleElement().satisfies(it -> assertThat(it.rated_kVA())
                .isEqualTo(40_000));
        assertThat(model.distributionTransformers()).singleElement().satisfies(it -> {
            assertThat(it.rated_kVA()).isEqualTo(630);
            assertThat(it.lowVoltageNodeId()).isPresent();
        });
        assertThat(model.loads()).hasSize(2);
        assertThat(model.loads().stream().mapToDouble(it -> it.peak_kW()).sum()).isCloseTo(2_400, within(1e-6));
        LineSection first = model.lineSections().stream()
                .filter(it -> it.name().equals("L1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.rOperating_ohmPerKm() * first.length_m() / 1000).isCloseTo(0.4, within(1e-9));
        assertThat(first.x_ohmPerKm() * first.length_m() / 1000).isCloseTo(0.2, within(1e-9));
        assertThat(first.ampacity_A()).isEqualTo(300);
        FeederForest feeders = FeederForest.trace(grid.snapshot());
        assertThat(feeders.feederCount()).as("L1 and the open L3").isEqualTo(2);
        assertThat(model.lineSwitches()).singleElement().satisfies(it -> {
            assertThat(it.normallyClosed()).isFalse();
            assertThat(it.nodeId()).isEqualTo("bay-" + it.sectionId());
        });
    }

    private static Network drawn() {
        Network network = Network.create("drawn", "test");
        Substation station = network.newSubstation().setId("S").add();
        level(station, "H", 110)
                .newGenerator()
                .setId("up")
                .setBus("H")
                .setMinP(-99)
                .setMaxP(99)
                .setTargetP(2.4)
                .setVoltageRegulatorOn(true)
                .setTargetV(110)
                .add();
        level(station, "M", 20);
        transformer(station, "T", "H", "M", 110, 20, 40);
        Substation a = network.newSubstation().setId("SA").add();
        level(a, "A", 20).newLoad().setId("PA").setBus("A").setP0(2).setQ0(0.5).add();
        Substation b = network.newSubstation().setId("SB").add();
        level(b, "B", 20);
        level(b, "V", 0.4)
                .newLoad()
                .setId("PV")
                .setBus("V")
                .setP0(0.4)
                .setQ0(0.1)
                .add();
        transformer(b, "D", "B", "V", 20, 0.4, 0.63);
        line(network, "L1", "M", "A", true);
        line(network, "L2", "A", "B", true);
        line(network, "L3", "M", "B", false);
        return network;
    }

    private static VoltageLevel level(Substation station, String bus, double nominal_kV) {
        VoltageLevel level = station.newVoltageLevel()
                .setId("level " + bus)
                .setNominalV(nominal_kV)
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        level.getBusBreakerView().newBus().setId(bus).setName(bus).add();
        return level;
    }

    private static void transformer(
            Substation station, String id, String from, String to, double from_kV, double to_kV, double rated_MVA) {
        station.newTwoWindingsTransformer()
                .setId(id)
                .setVoltageLevel1("level " + from)
                .setBus1(from)
                .setVoltageLevel2("level " + to)
                .setBus2(to)
                .setRatedU1(from_kV)
                .setRatedU2(to_kV)
                .setRatedS(rated_MVA)
                .setR(0.01 * to_kV * to_kV / rated_MVA)
                .setX(0.1 * to_kV * to_kV / rated_MVA)
                .add();
    }

    private static void line(Network network, String id, String from, String to, boolean closed) {
        var adder = network.newLine()
                .setId(id)
                .setName(id)
                .setVoltageLevel1("level " + from)
                .setConnectableBus1(from)
                .setVoltageLevel2("level " + to)
                .setBus2(to)
                .setR(0.4)
                .setX(0.2);
        var line = (closed ? adder.setBus1(from) : adder).add();
        line.getOrCreateSelectedOperationalLimitsGroup1()
                .newCurrentLimits()
                .setPermanentLimit(300)
                .add();
        line.getOrCreateSelectedOperationalLimitsGroup2()
                .newCurrentLimits()
                .setPermanentLimit(300)
                .add();
    }
}
