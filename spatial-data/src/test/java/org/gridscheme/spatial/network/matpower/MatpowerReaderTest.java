package org.gridscheme.spatial.network.matpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.ReadNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatpowerReaderTest {

    /** The tables give nine digits. */
    private static final double ROUNDED_KW = 1e-6;

    private static final String BUSES = """
            mpc.bus = [
              1 3 0   0   0 0   1 1 5 20 1 1.1 0.9
              2 1 2.5 1.0 0 0.4 1 1 0 20 1 1.1 0.9;
              3 2 0   0   0 0   1 1 0 10 1 1.1 0.9
            ];
            """;
    private static final String GENERATORS = """
            mpc.gen = [
              1 0 0   9 -9 1.02 10 1 9 0;
              3 1 0.5 9 -9 1.01 10 1 9 0;
              2 1 0   9 -9 1.00 10 0 9 0;
            ];
            """;
    private static final String BRANCHES = """
            mpc.branch = [
              1 2 0.01 0.02 0.03 5 0 0 0    0  1 -360 360;
              2 3 0.02 0.05 0.01 8 0 0 1.05 30 1 -360 360;
              2 1 0.01 0.02 0    0 0 0 0    0  0 -360 360;
            ];
            """;
    private static final String HEAD = "function mpc = small\nmpc.version = '2';\nmpc.baseMVA = 10;\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"case12da,11", "case33bw,12.66", "case69,12.66", "case141,12.47"})
    void casesWithTheirConversionsEqualTheStoredTables(String name, double base_kV) throws Exception {
        ReadNetwork read = new MatpowerReader().read(SharedData.at("testcases/" + name + ".m"), ImportProgress.NONE);
        PowerNetwork network = read.network();
        List<String[]> buses = table(name + "_bus.csv");
        List<String[]> branches = table(name + "_branch.csv");

        assertThat(read.issues()).isEmpty();
        assertThat(network.name()).isEqualTo(name);
        assertThat(network.buses()).hasSameSizeAs(buses).allSatisfy(bus -> assertThat(bus.nominalVoltage_kV())
                .isEqualTo(base_kV));
        assertThat(network.sources()).singleElement().satisfies(it -> assertThat(it.voltage_pu())
                .isEqualTo(1));
        for (String[] bus : buses) {
            double p_kW = demands(network, bus[0], true);
            double q_kvar = demands(network, bus[0], false);
            assertThat(p_kW).as("p at " + bus[0]).isEqualTo(1000 * Double.parseDouble(bus[2]), offset(ROUNDED_KW));
            assertThat(q_kvar).as("q at " + bus[0]).isEqualTo(1000 * Double.parseDouble(bus[3]), offset(ROUNDED_KW));
        }
        assertThat(network.transformers()).isEmpty();
        assertThat(network.lines()).hasSameSizeAs(branches);
        for (int i = 0; i < branches.size(); i++) {
            String[] branch = branches.get(i);
            Line line = network.lines().get(i);
            boolean closed = branch[4].equals("1");
            assertThat(line.from().busId()).isEqualTo(branch[0]);
            assertThat(line.to().busId()).isEqualTo(branch[1]);
            assertThat(line.pi().r_ohm()).isEqualTo(Double.parseDouble(branch[2]), offset(1e-12));
            assertThat(line.pi().x_ohm()).isEqualTo(Double.parseDouble(branch[3]), offset(1e-12));
            assertThat(line.from().closed() && line.to().closed()).isEqualTo(closed);
            assertThat(line.from().closed() || line.to().closed()).isEqualTo(closed);
        }
    }

    @Test
    void perUnitValuesBecomeOhmOnTheBaseOfTheBus() throws Exception {
        PowerNetwork network = read(HEAD + BUSES + GENERATORS + BRANCHES).network();

        Line line = network.lines().get(0);
        assertThat(line.id()).isEqualTo("1-2");
        assertThat(line.pi()).as("base 40 ohm").isEqualTo(new PiModel(0.4, 0.8, 0, 0.03 / 40 / 2, 0, 0.03 / 40 / 2));
        assertThat(line.ampacity_A()).hasValueCloseTo(144.33756729740645, offset(1e-9));
        assertThat(network.shunts()).singleElement().satisfies(it -> assertThat(it.b_S())
                .isEqualTo(0.4 / 400));
        assertThat(network.lines().get(1).id()).isEqualTo("2-1");
        assertThat(network.lines().get(1).from().closed()).isFalse();
        assertThat(network.lines().get(1).ampacity_A()).isEmpty();
    }

    @Test
    void tapStandsAtTheFromBusAndImpedanceAtTheVoltageOfTheOther() throws Exception {
        Transformer it = read(HEAD + BUSES + GENERATORS + BRANCHES)
                .network()
                .transformers()
                .get(0);

        assertThat(it.from().busId()).isEqualTo("2");
        assertThat(it.ratedFrom_kV()).isEqualTo(20);
        assertThat(it.ratedTo_kV()).isEqualTo(10);
        assertThat(it.tapFactor()).isEqualTo(1.05);
        assertThat(it.shift_deg()).isEqualTo(30);
        assertThat(it.pi()).as("base 10 ohm").isEqualTo(new PiModel(0.2, 0.5, 0, 0.0005, 0, 0.0005));
        assertThat(it.rated_kVA()).hasValue(8000);
    }

    @Test
    void referenceHoldsItsVoltageAndOthersFeedFixedPower() throws Exception {
        ReadNetwork read = read(HEAD + BUSES + GENERATORS + BRANCHES);

        assertThat(read.network().sources()).singleElement().satisfies(it -> {
            assertThat(it.busId()).isEqualTo("1");
            assertThat(it.voltage_pu()).isEqualTo(1.02);
            assertThat(it.angle_deg()).isEqualTo(5);
        });
        assertThat(read.network().generators())
                .extracting(Generator::busId, Generator::p_kW, Generator::q_kvar)
                .containsExactly(tuple("3", 1000.0, 500.0));
        assertThat(issues(read))
                .containsExactly(
                        "WARNING import.voltage-control-not-used gen 2 {bus=3, line=11}",
                        "INFO import.out-of-service GENERATOR {elements=1}");
    }

    @Test
    void valuesMayBeWrittenInEveryWayTheFormatAllows() throws Exception {
        String text = "function grid = odd % comment ; with [ brackets\n"
                + "grid.version='2' % no semicolon\n"
                + "grid.baseMVA = 50/3;\n"
                + "grid.bus = [1, 3, 0, -.5e+1, 0 0 1 1 0 12/sqrt(3) 1 1 1; % one\n"
                + "  2,1,+1 -2 ... continued\n"
                + "  0 0 1 1 0 (6+6)/3^.5 1 Inf -Inf];\n"
                + "grid.gen = [1 0 0 Inf -Inf 1 100 1 10 0];\n"
                + "grid.branch = [];\n"
                + "grid.bus_name = {'it''s one'; '二号'};\n"
                + "define_constants;\n"
                + "k = 2; q = -k^2 + abs(-6);\n"
                + "grid.bus(:, PD) = grid.bus(:, PD) * q / 4\n"
                + "end\n";
        PowerNetwork network = read(text).network();

        assertThat(network.name()).isEqualTo("odd");
        assertThat(network.buses()).extracting("name").containsExactly("it's one", "二号");
        assertThat(network.buses().get(0).nominalVoltage_kV()).isEqualTo(6.928203230275509, offset(1e-12));
        assertThat(network.buses().get(1).nominalVoltage_kV()).isEqualTo(6.928203230275509, offset(1e-12));
        assertThat(network.demands())
                .extracting(Demand::p_kW, Demand::q_kvar)
                .containsExactly(tuple(0.0, -5000.0), tuple(500.0, -2000.0));
    }

    @Test
    void aCaseWithoutVoltagesGetsOneKilovolt() throws Exception {
        ReadNetwork read = read(HEAD + BUSES.replace(" 20 1", " 0 1").replace(" 10 1", " 0 1") + GENERATORS + BRANCHES);

        assertThat(read.network().buses())
                .allSatisfy(bus -> assertThat(bus.nominalVoltage_kV()).isEqualTo(1));
        assertThat(issues(read)).contains("INFO import.assumed-value mpc.bus {field=BASE_KV, value=1.0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mpc = loadcase('other');",
                "system('rm -rf /');",
                "!ls",
                "for i = 1:3, mpc.bus(i, 3) = 0; end",
                "if 1 == 1\nmpc.baseMVA = 5;\nend",
                "mpc.bus(2, 3) = 7;",
                "mpc.bus = mpc.bus';",
                "mpc.bus(:, 3) = rand(3, 1);",
                "mpc.bus(:, PD) = mpc.bus(:, PD) / 1e3;",
                "x = eval('1');",
                "x = 1 / 0;",
                "x = mpc.bus(9, 1);",
                "[PD] = idx_else;",
                "mpc.extra = [1 2; 3];",
                "mpc.extra = [1 2 3",
                "mpc.extra = [1 - 2];",
                "mpc.extra = 'open",
                "other.bus = [1];",
                "x = ((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))));",
            })
    void statementsThatAreNotUnderstoodAreRefusedWithTheirLine(String statement) throws Exception {
        String text = HEAD + BUSES + GENERATORS + BRANCHES + "\n" + statement + "\n";

        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(text));

        assertThat(refused.problems()).first().satisfies(it -> {
            assertThat(it.code()).isEqualTo("import.statement-unknown");
            assertThat(it.file()).isEqualTo("case.m");
            assertThat(Integer.parseInt(it.details().get("line"))).isBetween(20, 22);
            assertThat(statement).startsWith(it.details().get("statement"));
        });
    }

    @Test
    void allProblemsAreToldAtOnce() throws Exception {
        String text = "function mpc = bad\nmpc.version = '1';\nmpc.baseMVA = 0;\nrun('x');\n" + BUSES
                + "mpc.gen = [1 2 3];\nsum(mpc.bus)\n";

        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(text));

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.details())
                .containsExactly(
                        "import.statement-unknown {line=4, problem=NOT_UNDERSTOOD, statement=run('x');}",
                        "import.statement-unknown {line=11, problem=NOT_UNDERSTOOD, statement=sum(mpc.bus)}",
                        "import.key-invalid {key=mpc.version}",
                        "import.key-invalid {key=mpc.baseMVA}",
                        "import.column-missing {column=mpc.gen(:, 8), line=10}",
                        "import.key-missing {key=mpc.branch}");
    }

    @Test
    void badRowsAreLeftOutAndCounted() throws Exception {
        String text = HEAD
                + "mpc.bus = [1 3 0 0 0 0 1 1 0 20 1 1 1; 2 1 NaN 0 0 0 1 1 0 20 1 1 1; 1 1 0 0 0 0 1 1 0 20 1 1 1\n"
                + "4.5 1 0 0 0 0 1 1 0 20 1 1 1; 5 1 0 0 0 0 1 1 0 0 1 1 1; 6 4 0 0 0 0 1 1 0 20 1 1 1\n"
                + "7 1 0 0 0 0 1 1 0 20 1 1 1];\n"
                + "mpc.gen = [1 0 0 1 1 1 1 1];\n"
                + "mpc.branch = [1 2 0 1 0 0 0 0 0 0 1; 1 7 Inf 1 0 0 0 0 0 0 1; 1 7 1 1 0 0 0 0 0 0 1];\n"
                + "mpc.dcline = [1 7 1];\n";
        ReadNetwork read = read(text);

        assertThat(read.network().buses()).extracting("id").containsExactly("1", "7");
        assertThat(read.network().lines()).extracting(Line::id).containsExactly("1-7 #2");
        assertThat(issues(read))
                .containsExactly(
                        "ERROR import.bad-value 2 {column=3, line=4, value=NaN}",
                        "ERROR grid.duplicate-id 1 {kept=first, line=4}",
                        "ERROR import.bad-value 4.5 {column=1, line=5, value=4.5}",
                        "ERROR import.bad-value 5 {column=10, line=5, value=0.0}",
                        "INFO import.out-of-service BUS {elements=1}",
                        "ERROR grid.dangling-reference 1-2 {line=8, refers_to=2}",
                        "ERROR import.bad-value 1-7 {column=3, line=8, value=Infinity}",
                        "WARNING import.not-modelled mpc.dcline {elements=1}");
    }

    @Test
    void aCaseWithoutReferenceIsRefused() throws Exception {
        String text = HEAD + BUSES + "mpc.gen = [];\n" + BRANCHES;

        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> read(text));

        assertThat(refused.problems()).extracting("code").containsExactly("import.no-source");
    }

    @Test
    void aMissingFileIsToldAsSuch() {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> new MatpowerReader()
                .read(folder.resolve("none.m"), ImportProgress.NONE));

        assertThat(refused.problems()).extracting("code").containsExactly("import.file-missing");
    }

    private ReadNetwork read(String text) throws Exception {
        Path file = folder.resolve("case.m");
        Files.writeString(file, text);
        return new MatpowerReader().read(file, ImportProgress.NONE);
    }

    private static List<String> issues(ReadNetwork read) {
        return read.issues().stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.elementId() + " " + it.details())
                .toList();
    }

    private static double demands(PowerNetwork network, String bus, boolean active) {
        return network.demands().stream()
                .filter(it -> it.busId().equals(bus))
                .mapToDouble(it -> active ? it.p_kW() : it.q_kvar())
                .sum();
    }

    private static List<String[]> table(String name) throws Exception {
        return Files.readAllLines(SharedData.at("testcases/" + name)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }
}
