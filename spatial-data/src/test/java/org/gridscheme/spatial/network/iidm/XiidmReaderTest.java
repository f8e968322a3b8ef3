package org.gridscheme.spatial.network.iidm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.powsybl.commons.io.TreeDataFormat;
import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Substation;
import com.powsybl.iidm.network.TopologyKind;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.test.DanglingLineNetworkFactory;
import com.powsybl.iidm.network.test.EurostagTutorialExample1Factory;
import com.powsybl.iidm.network.test.FourSubstationsNodeBreakerFactory;
import com.powsybl.iidm.network.test.PhaseShifterTestCaseFactory;
import com.powsybl.iidm.network.test.SvcTestCaseFactory;
import com.powsybl.iidm.serde.ExportOptions;
import com.powsybl.iidm.serde.NetworkSerDe;
import com.powsybl.loadflow.LoadFlow;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.loadflow.LoadFlowResult;
import com.powsybl.math.matrix.DenseMatrixFactory;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.OpenLoadFlowProvider;
import com.powsybl.openloadflow.network.SlackBusSelectionMode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.ReadNetwork;
import org.gridscheme.spatial.testkit.PowerBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of PowSyBl, solved by it, written to files and read back: what flows into each bus must flow out of it. */
class XiidmReaderTest {

    /** PowSyBl is asked for 1e-9 per unit on 100 MVA. */
    private static final double BALANCED_KVA = 1e-2;

    @TempDir
    private Path folder;

    enum Sample {
        EUROSTAG,
        SVC,
        PHASE_SHIFTER,
        THREE_WINDINGS,
        DANGLING_LINE;

        Network network() {
            return switch (this) {
                case EUROSTAG -> EurostagTutorialExample1Factory.create();
                case SVC -> SvcTestCaseFactory.create();
                case PHASE_SHIFTER -> PhaseShifterTestCaseFactory.create();
                case THREE_WINDINGS -> threeWindings();
                case DANGLING_LINE -> DanglingLineNetworkFactory.create();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void balancesAtTheVoltagesPowsyblComputed(Sample sample) throws Exception {
        Network network = solved(sample.network());

        PowerNetwork read = read(write(network, "net.xiidm")).network();

        Map<String, Double> residuals = new PowerBalance(read, SolvedVoltages.of(network)).residuals_kVA();
        assertThat(residuals)
                .isNotEmpty()
                .allSatisfy((bus, residual) -> assertThat(residual).as(bus).isLessThan(BALANCED_KVA));
    }

    @Test
    void everyPackingGivesTheSameNetwork() throws Exception {
        Network network = solved(EurostagTutorialExample1Factory.create());

        PowerNetwork plain = read(write(network, "net.xiidm")).network();

        assertThat(read(write(network, "net.xml")).network()).isEqualTo(plain);
        assertThat(read(write(network, "net.xiidm.gz")).network()).isEqualTo(plain);
        assertThat(read(write(network, "net.jiidm")).network()).isEqualTo(plain);
    }

    @Test
    void nodeBreakerNetworkKeepsItsElements() throws Exception {
        ReadNetwork read = read(write(FourSubstationsNodeBreakerFactory.create(), "four.xiidm"));

        assertThat(read.network().lines()).extracting("id").containsExactly("LINE_S2S3", "LINE_S3S4");
        assertThat(read.network().transformers()).hasSize(1);
        assertThat(read.network().demands()).hasSize(6);
        assertThat(read.issues())
                .extracting(it -> it.severity() + " " + it.code() + " " + it.elementId())
                .contains("WARNING import.not-modelled VSC1", "WARNING import.voltage-control-not-used SVC");
    }

    @Test
    void theSourceIsChosenAndReportedWhereNoneIsMarked() throws Exception {
        ReadNetwork read = read(write(EurostagTutorialExample1Factory.create(), "net.xiidm"));

        assertThat(read.network().sources()).extracting("id").containsExactly("GEN");
        assertThat(read.issues())
                .extracting(it -> it.code() + " " + it.elementId())
                .containsExactly("import.source-chosen GEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<a/>", "<?xml version='1.0'?><network>", "{}"})
    void brokenFilesAreRefused(String text) throws Exception {
        for (String name : List.of("net.xiidm", "net.jiidm", "net.xiidm.gz")) {
            Path file = folder.resolve(name);
            Files.writeString(file, text);

            GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(file));

            assertThat(refused).as(name + " " + text).isNotNull();
            assertThat(refused.problems()).singleElement().satisfies(it -> assertThat(it.code())
                    .isIn("import.xml-broken", "import.not-converted", "import.file-unreadable"));
        }
    }

    private Path write(Network network, String name) throws Exception {
        Path file = folder.resolve(name);
        ExportOptions options =
                new ExportOptions().setFormat(name.endsWith(".jiidm") ? TreeDataFormat.JSON : TreeDataFormat.XML);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            NetworkSerDe.write(network, options, out);
        }
        return file;
    }

    /** 110/20/10 kV with a tap changer on the side of the second winding. */
    private static Network threeWindings() {
        Network network = Network.create("three", "test");
        Substation station = network.newSubstation().setId("s").add();
        level(station, 110)
                .newGenerator()
                .setId("g")
                .setBus("b110")
                .setMinP(0)
                .setMaxP(99)
                .setTargetP(0)
                .setVoltageRegulatorOn(true)
                .setTargetV(112)
                .add();
        level(station, 20)
                .newLoad()
                .setId("l20")
                .setBus("b20")
                .setP0(12)
                .setQ0(3)
                .add();
        level(station, 10)
                .newLoad()
                .setId("l10")
                .setBus("b10")
                .setP0(5)
                .setQ0(-1)
                .add();
        var transformer = station.newThreeWindingsTransformer()
                .setId("t")
                .setRatedU0(110)
                .newLeg1()
                .setR(0.5)
                .setX(20)
                .setG(1e-6)
                .setB(-8e-6)
                .setRatedU(115)
                .setVoltageLevel("v110")
                .setBus("b110")
                .add()
                .newLeg2()
                .setR(0.7)
                .setX(-2)
                .setG(0)
                .setB(0)
                .setRatedU(21)
                .setVoltageLevel("v20")
                .setBus("b20")
                .add()
                .newLeg3()
                .setR(1.1)
                .setX(30)
                .setG(0)
                .setB(0)
                .setRatedU(10.5)
                .setVoltageLevel("v10")
                .setBus("b10")
                .add()
                .add();
        transformer
                .getLeg2()
                .newRatioTapChanger()
                .setTapPosition(1)
                .setLoadTapChangingCapabilities(false)
                .beginStep()
                .setRho(1)
                .setR(0)
                .setX(0)
                .setG(0)
                .setB(0)
                .endStep()
                .beginStep()
                .setRho(1.025)
                .setR(3)
                .setX(4)
                .setG(0)
                .setB(0)
                .endStep()
                .add();
        return network;
    }

    private static VoltageLevel level(Substation station, int nominal_kV) {
        VoltageLevel level = station.newVoltageLevel()
                .setId("v" + nominal_kV)
                .setNominalV(nominal_kV)
                .setTopologyKind(TopologyKind.BUS_BREAKER)
                .add();
        level.getBusBreakerView().newBus().setId("b" + nominal_kV).add();
        return level;
    }

    private static String slackBus(Network network) {
        return network.getGeneratorStream()
                .filter(Generator::isVoltageRegulatorOn)
                .findFirst()
                .orElseThrow()
                .getTerminal()
                .getBusView()
                .getBus()
                .getId();
    }

    private static Network solved(Network network) {
        LoadFlowParameters parameters = new LoadFlowParameters()
                .setDistributedSlack(false)
                .setUseReactiveLimits(false)
                .setWriteSlackBus(true)
                .setReadSlackBus(false);
        OpenLoadFlowParameters.create(parameters)
                .setSlackBusSelectionMode(SlackBusSelectionMode.NAME)
                .setSlackBusId(slackBus(network))
                .setNewtonRaphsonConvEpsPerEq(1e-11);
        LoadFlowResult result =
                new LoadFlow.Runner(new OpenLoadFlowProvider(new DenseMatrixFactory())).run(network, parameters);
        assertThat(result.isFullyConverged()).isTrue();
        return network;
    }

    private static ReadNetwork read(Path file) throws Exception {
        return new XiidmReader().read(file, ImportProgress.NONE);
    }
}
