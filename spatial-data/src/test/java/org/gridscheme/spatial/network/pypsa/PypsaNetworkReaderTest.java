package org.gridscheme.spatial.network.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.ReadNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PypsaNetworkReaderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSmallFolder() throws Exception {
        write("buses.csv", "name,x,y,v_nom", "B,6.1,50.7,10", "A,6.2,50.7,10", "A_open,6.2,50.7,10", "L,6.2,50.7,0.4");
        write(
                "lines.csv",
                "name,bus0,bus1,length,r,x,s_nom,kind,type_info",
                "one,B,A,2,0.5,0.3,7,cable,T1",
                "two,B,A_open,3,0.7,0.4,0,overhead,T2");
        write("transformers.csv", "name,bus0,bus1,s_nom,r,x", "t,A,L,0.4,0.01,0.04", "bad,A,L,0.4,,0.04");
        write("transformers_hvmv.csv", "name,bus0,bus1,s_nom", "hv,H,B,25");
        write("loads.csv", "name,bus,peak_load", "l,L,0.1");
        write("switches.csv", "name,bus_closed,bus_open,branch,type_info", "s,A,A_open,two,Circuit Breaker");
        write(
                "generators.csv",
                "name,bus,p_nom,control,p_set,q_set",
                "slack,B,0,Slack,,",
                "pv,L,0.02,PQ,0.015,-0.001",
                "old,L,0.03,PQ,,");
    }

    @Test
    void stolbergIsReadWithItsLowVoltage() throws Exception {
        ReadNetwork read = read(SharedData.at("grid-ding0-stolberg"));
        PowerNetwork network = read.network();
        Map<Double, Long> busesByVoltage =
                network.buses().stream().collect(Collectors.groupingBy(Bus::nominalVoltage_kV, Collectors.counting()));

        assertThat(network.buses()).hasSize(6401);
        assertThat(busesByVoltage).containsEntry(10.0, 75L).containsEntry(0.4, 6326L);
        assertThat(network.lines()).hasSize(6348);
        assertThat(network.transformers()).hasSize(55);
        assertThat(network.demands()).hasSize(2047);
        assertThat(network.generators()).hasSize(134);
        assertThat(network.couplings()).hasSize(2).allSatisfy(it -> assertThat(it.closed())
                .isFalse());
        assertThat(network.sources()).extracting("busId").containsExactly("Busbar_mvgd_2095_MV");
        assertThat(network.demands().stream().mapToDouble(Demand::p_kW).sum())
                .isEqualTo(9750.35918716061, offset(1e-6));
        assertThat(network.lines().stream().mapToDouble(it -> it.pi().r_ohm()).sum())
                .isEqualTo(36.43975885865624, offset(1e-9));
        assertThat(network.lines().stream().mapToDouble(it -> it.pi().x_ohm()).sum())
                .isEqualTo(13.581693921067641, offset(1e-9));
        assertThat(issues(read))
                .containsExactly(
                        "INFO import.assumed-value grid {field=power_factor, value=0.95}",
                        "INFO import.assumed-value generators.csv {elements=134, field=p_set, value=0}",
                        "INFO import.not-modelled transformers_hvmv.csv {elements=2, problem=above-the-slack-bus}");
    }

    @Test
    void valuesAreTakenOverWithTheirUnits() throws Exception {
        PowerNetwork network = read(folder).network();

        Line line = network.lines().get(0);
        assertThat(line.pi().r_ohm()).isEqualTo(0.5);
        assertThat(line.length_m()).hasValue(2000);
        assertThat(line.ampacity_A()).hasValueCloseTo(404.145188, offset(1e-6));
        assertThat(network.lines().get(1).ampacity_A()).isEmpty();
        Transformer transformer = network.transformers().get(0);
        assertThat(transformer.pi().r_ohm()).as("0.4² / 0.4 ohm").isEqualTo(0.004, offset(1e-15));
        assertThat(transformer.shortCircuitVoltage_pct()).hasValueCloseTo(4.123105625617661, offset(1e-12));
        assertThat(transformer.ratedFrom_kV()).isEqualTo(10);
        Demand demand = network.demands().get(0);
        assertThat(demand.q_kvar()).as("cos phi 0.95").isEqualTo(32.868410517886, offset(1e-9));
    }

    @Test
    void generatorsFeedInWhatTheFolderSays() throws Exception {
        ReadNetwork read = read(folder);

        assertThat(read.network().generators()).extracting(Generator::p_kW).containsExactly(15.0, 0.0);
        assertThat(read.network().generators()).extracting(Generator::q_kvar).containsExactly(-1.0, 0.0);
        assertThat(issues(read))
                .contains("INFO import.assumed-value generators.csv {elements=1, field=p_set, value=0}");
    }

    @Test
    void transformerWithoutImpedanceIsLeftOut() throws Exception {
        ReadNetwork read = read(folder);

        assertThat(read.network().transformers()).extracting(Transformer::id).containsExactly("t");
        assertThat(issues(read)).contains("ERROR import.missing-value bad {column=r}");
    }

    @Test
    void folderWithoutSlackIsRefused() throws Exception {
        write("generators.csv", "name,bus,p_nom,control", "pv,L,0.02,PQ");

        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(folder));

        assertThat(refused.problems()).extracting("code").containsExactly("import.no-source");
    }

    @Test
    void problemsOfAllFilesAreToldAtOnce() throws Exception {
        Files.delete(folder.resolve("loads.csv"));
        write("buses.csv", "name,v_nom", "B,10");

        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(folder));

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.file())
                .containsExactly(
                        "import.column-missing buses.csv",
                        "import.column-missing buses.csv",
                        "import.file-missing loads.csv");
    }

    private void write(String file, String... lines) throws Exception {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private static ReadNetwork read(Path folder) throws Exception {
        return new PypsaNetworkReader().read(folder, ImportProgress.NONE);
    }

    private static List<String> issues(ReadNetwork read) {
        return read.issues().stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.elementId() + " " + it.details())
                .toList();
    }
}
