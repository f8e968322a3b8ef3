package org.gridscheme.spatial.network.pandapower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.grid.network.ZeroSequence;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.ReadNetwork;
import org.gridscheme.spatial.testkit.PowerBalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PandapowerReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** pandapower stopped at 1e-8 MVA, this project's fixtures at 1e-11. */
    private static final double BALANCED_KVA = 2e-5;

    @TempDir
    private Path folder;

    @Test
    void oberrheinIsReadWhole() throws Exception {
        ReadNetwork read = read(SharedData.at("grid-mv-oberrhein/mv_oberrhein.json"));
        PowerNetwork network = read.network();

        assertThat(network.buses()).hasSize(179);
        assertThat(network.lines()).hasSize(181);
        assertThat(network.transformers()).hasSize(2);
        assertThat(network.demands()).hasSize(147);
        assertThat(network.generators()).hasSize(153);
        assertThat(network.sources()).extracting("busId").containsExactly("58", "318");
        assertThat(network.couplings()).isEmpty();
        assertThat(network.lines().stream()
                        .filter(it -> !it.from().closed() || !it.to().closed()))
                .as("normally open points")
                .hasSize(6);
        double scaled_kW = network.demands().stream().mapToDouble(Demand::p_kW).sum();
        assertThat(scaled_kW).isEqualTo(1000 * sumOfProducts("load.csv", "p_mw", "scaling"), offset(1e-9));
        assertThat(network.generators()).allSatisfy(it -> assertThat(it.p_kW()).isZero());
        assertThat(issues(read)).isEmpty();
    }

    @Test
    void oberrheinLinesEqualTheStoredTable() throws Exception {
        PowerNetwork network =
                read(SharedData.at("grid-mv-oberrhein/mv_oberrhein.json")).network();
        List<Map<String, String>> stored = table("line.csv");

        for (int i = 0; i < stored.size(); i++) {
            Map<String, String> row = stored.get(i);
            Line line = network.lines().get(i);
            double length_km = Double.parseDouble(row.get("length_km"));
            assertThat(line.id()).isEqualTo("line " + row.get("line"));
            assertThat(line.from().busId()).isEqualTo(row.get("from_bus"));
            assertThat(line.to().busId()).isEqualTo(row.get("to_bus"));
            assertThat(line.length_m()).hasValue(length_km * 1000);
            assertThat(line.pi().r_ohm())
                    .isEqualTo(Double.parseDouble(row.get("r_ohm_per_km")) * length_km, offset(1e-12));
            assertThat(line.pi().x_ohm())
                    .isEqualTo(Double.parseDouble(row.get("x_ohm_per_km")) * length_km, offset(1e-12));
            assertThat(2 * line.pi().bTo_S() / (100 * Math.PI) * 1e9)
                    .isEqualTo(Double.parseDouble(row.get("c_nf_per_km")) * length_km, offset(1e-9));
            assertThat(line.ampacity_A().orElseThrow())
                    .isEqualTo(1000 * Double.parseDouble(row.get("max_i_ka")), offset(1e-9));
            assertThat(line.conductorType()).isEqualTo(row.get("std_type"));
            assertThat(line.course()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void busesStandWhereTheStoredTableSays() throws Exception {
        PowerNetwork network =
                read(SharedData.at("grid-mv-oberrhein/mv_oberrhein.json")).network();
        List<Map<String, String>> stored = table("bus.csv");

        for (int i = 0; i < stored.size(); i++) {
            assertThat(network.buses().get(i).id()).isEqualTo(stored.get(i).get("bus"));
            assertThat(network.buses().get(i).name()).isEqualTo(stored.get(i).get("name"));
            assertThat(network.buses().get(i).place().orElseThrow().lon())
                    .isEqualTo(Double.parseDouble(stored.get(i).get("lon")), offset(1e-12));
            assertThat(network.buses().get(i).place().orElseThrow().lat())
                    .isEqualTo(Double.parseDouble(stored.get(i).get("lat")), offset(1e-12));
        }
    }

    @Test
    void oberrheinBalancesAtTheStoredVoltages() throws Exception {
        Map<String, double[]> voltages = new HashMap<>();
        for (Map<String, String> row : table("res_bus_load.csv")) {
            voltages.put(
                    row.get("bus"),
                    new double[] {Double.parseDouble(row.get("vm_pu")), Double.parseDouble(row.get("va_degree"))});
        }

        requireBalance(SharedData.at("grid-mv-oberrhein/mv_oberrhein.json"), voltages, 177);
    }

    @ParameterizedTest
    @CsvSource({"every-element.json,16", "loss-sides.json,6", "loss-at-star.json,3"})
    void everyElementBalancesAtTheVoltagesPandapowerComputed(String name, int buses) throws Exception {
        requireBalance(fixture(name), storedVoltages(fixture(name)), buses);
    }

    @Test
    void elementsKeepWhatTheVoltagesDoNotShow() throws Exception {
        PowerNetwork network = read(fixture("every-element.json")).network();

        Line line = network.lines().stream()
                .filter(it -> it.id().equals("line 0"))
                .findFirst()
                .orElseThrow();
        assertThat(line.ampacity_A()).as("0.7 kA, two circuits, derated").hasValueCloseTo(1260.0, offset(1e-9));
        Transformer low = network.transformers().get(0);
        assertThat(low.rated_kVA()).hasValueCloseTo(1134.0, offset(1e-9));
        assertThat(low.shortCircuitVoltage_pct()).hasValueCloseTo(5.4, offset(1e-12));
        double base_ohm = 0.41 * 0.41 / 0.63 / 2 / 100;
        ZeroSequence zero = low.zeroSequence().orElseThrow();
        assertThat(zero.r_ohm()).isEqualTo(1.2 * base_ohm, offset(1e-15));
        assertThat(zero.x_ohm()).isEqualTo(Math.sqrt(5.5 * 5.5 - 1.2 * 1.2) * base_ohm, offset(1e-15));
        assertThat(network.sources()).singleElement().satisfies(it -> {
            assertThat(it.maxShortCircuit_MVA()).hasValue(5000);
            assertThat(it.maxRToX()).hasValue(0.1);
            assertThat(it.minShortCircuit_MVA()).hasValue(3000);
            assertThat(it.minRToX()).hasValue(0.12);
        });
        assertThat(network.generators().get(0).rated_kVA()).hasValue(2000);
        assertThat(network.generators().get(0).shortCircuitRatio()).hasValue(1.3);
        assertThat(network.couplings()).extracting(Coupling::closed).containsExactly(true, false);
        assertThat(network.buses().get(0).place()).isPresent();
    }

    @Test
    void whatIsOutOfServiceIsLeftOutAndCounted() throws Exception {
        assertThat(issues(read(fixture("every-element.json"))))
                .containsExactly(
                        "INFO import.out-of-service bus {elements=1}",
                        "INFO import.out-of-service line {elements=1}",
                        "INFO import.out-of-service line {elements=1}",
                        "INFO import.out-of-service load {elements=1}",
                        "INFO import.out-of-service load {elements=1}",
                        "INFO import.out-of-service ext_grid {elements=1}");
    }

    @Test
    void oldPhaseShifterFlagTurnsTheAngleAlone() throws Exception {
        String trafo = frame(
                "hv_bus,lv_bus,sn_mva,vn_hv_kv,vn_lv_kv,vk_percent,vkr_percent,tap_side,tap_pos,tap_neutral,"
                        + "tap_step_percent,tap_step_degree,tap_phase_shifter,shift_degree",
                "[0,1,1,20,10,6,1,\"lv\",3,1,null,1.5,true,30]",
                "[0,1,1,20,10,6,1,\"hv\",2,0,2.0,0,true,0]",
                "[0,1,1,20,10,6,1,\"hv\",2,0,2.0,null,false,0]");
        PowerNetwork network = read(small("\"trafo\":" + trafo)).network();

        assertThat(network.transformers()).extracting(Transformer::tapFactor).containsExactly(1.0, 1.0, 1.04);
        assertThat(network.transformers().get(0).shift_deg()).isEqualTo(27, offset(1e-12));
        assertThat(network.transformers().get(1).shift_deg()).as("chord of 4 %").isEqualTo(2.291984, offset(1e-6));
        assertThat(network.transformers().get(2).shift_deg()).isZero();
    }

    @Test
    void generatorsHoldTheirVoltageOnlyAsSlack() throws Exception {
        String gen = frame("bus,p_mw,vm_pu,slack,sn_mva,scaling", "[1,2,1.01,false,3,0.5]", "[1,0,1.03,true,null,1]");
        ReadNetwork read = read(small("\"gen\":" + gen));

        assertThat(read.network().sources()).extracting("id").containsExactly("ext_grid 0", "gen 1");
        assertThat(read.network().generators()).extracting(Generator::p_kW).containsExactly(1000.0);
        assertThat(issues(read)).containsExactly("WARNING import.voltage-control-not-used gen 0 {bus=1, table=gen}");
    }

    @Test
    void positionsInTablesNeedANamedSystem() throws Exception {
        String geodata = "\"bus_geodata\":" + frame("x,y,coords", "[3413000.0,5364000.0,null]", "[null,null,null]");
        Path unnamed = small(geodata);
        ReadNetwork without = read(unnamed);
        ReadNetwork given = new PandapowerReader(Optional.of("EPSG:31467")).read(unnamed, ImportProgress.NONE);
        ReadNetwork named = read(small(geodata + ",\"crs\":\"epsg:31467\""));

        assertThat(without.network().buses())
                .allSatisfy(it -> assertThat(it.place()).isEmpty());
        assertThat(issues(without)).containsExactly("WARNING import.crs-not-named net.json {positions=2}");
        assertThat(given.network().buses().get(0).place().orElseThrow().lon()).isBetween(7.7, 7.9);
        assertThat(given.network().buses().get(0).place().orElseThrow().lat()).isBetween(48.3, 48.5);
        assertThat(given.network().buses().get(1).place()).isEmpty();
        assertThat(given.issues()).isEmpty();
        assertThat(named.network().buses()).isEqualTo(given.network().buses());
    }

    @Test
    void badPlacesAreReportedAndNotUsed() throws Exception {
        String text = Files.readString(small("\"sgen\":" + frame("bus,p_mw,q_mvar", "[0,1,0]")))
                .replace("\\\"geo0\\\"", "\\\"{\\\\\\\"coordinates\\\\\\\":[3413000.0,5364000.0]}\\\"");
        Files.writeString(folder.resolve("net.json"), text);

        assertThat(issues(read(folder.resolve("net.json"))))
                .containsExactly(
                        "WARNING import.bad-coordinates bus 0 " + "{crs=WGS84, table=bus, x=3413000.0, y=5364000.0}");
    }

    @Test
    void badRowsAreLeftOutWithTheirReason() throws Exception {
        String load = "\"load\":"
                + frame(
                        "bus,p_mw,q_mvar,const_z_percent,const_i_percent",
                        "[7,1,0,0,0]",
                        "[null,1,0,0,0]",
                        "[1,\"x\",0,0,0]",
                        "[1,1,0,70,40]");
        String trafo = "\"trafo\":"
                + frame(
                        "hv_bus,lv_bus,sn_mva,vn_hv_kv,vn_lv_kv,vk_percent,vkr_percent",
                        "[0,1,0,20,10,6,1]",
                        "[0,1,1,20,null,6,1]",
                        "[0,1,1,20,10,1,6]");
        String others = "\"svc\":" + frame("bus", "[0]") + ",\"controller\":" + frame("object", "[0]")
                + ",\"impedance\":" + frame("from_bus,to_bus,rft_pu,xft_pu,rtf_pu,xtf_pu,sn_mva", "[0,0,1,1,1,2,1]")
                + ",\"switch\":" + frame("bus,element,et,closed", "[0,0,\"q\",true]", "[0,9,\"b\",true]");
        ReadNetwork read = read(small(load + "," + trafo + "," + others));

        assertThat(read.network().demands()).isEmpty();
        assertThat(read.network().transformers()).isEmpty();
        assertThat(read.network().lines()).isEmpty();
        assertThat(issues(read))
                .containsExactly(
                        "ERROR import.bad-value switch 0 {column=et, table=switch, value=q}",
                        "ERROR grid.dangling-reference switch 1 {field=element, refers_to=9, table=switch}",
                        "WARNING import.not-modelled impedance 0 {problem=differs-by-direction, table=impedance}",
                        "ERROR import.bad-value trafo 0 {column=sn_mva, table=trafo, value=0.0}",
                        "ERROR import.missing-value trafo 1 {column=vn_lv_kv, table=trafo}",
                        "ERROR import.bad-value trafo 2 {column=vk_percent, table=trafo, value=1.0}",
                        "ERROR grid.dangling-reference load 0 {field=bus, refers_to=7, table=load}",
                        "ERROR import.missing-value load 1 {column=bus, table=load}",
                        "ERROR import.bad-value load 2 {column=p_mw, table=load, value=x}",
                        "ERROR import.bad-value load 3 {column=const_z_p_percent, table=load, value=70.0 + 40.0}",
                        "ERROR import.bad-value load 3 {column=const_z_q_percent, table=load, value=70.0 + 40.0}",
                        "WARNING import.not-modelled svc {elements=1}",
                        "INFO import.unknown-table controller {elements=1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"bus\":{\"_class\":\"DataFrame\",\"_object\":\"{\"}}",
                "{\"bus\":{\"_class\":\"DataFrame\",\"_object\":\"{\\\"columns\\\":[1],\\\"index\\\":[0],\\\"data\\\":[[]]}\"}}",
                "{\"bus\":{\"_class\":\"DataFrame\",\"_object\":7}}"
            })
    void brokenJsonIsRefused(String text) throws Exception {
        Files.writeString(folder.resolve("net.json"), text);

        GridImportException refused =
                catchThrowableOfType(GridImportException.class, () -> read(folder.resolve("net.json")));

        assertThat(refused.problems()).extracting("code").containsExactly("import.json-broken");
    }

    @Test
    void otherVersionsAndEmptyNetworksAreRefused() throws Exception {
        Files.writeString(folder.resolve("net.json"), "{\"format_version\":\"1.4.0\"}");

        GridImportException refused =
                catchThrowableOfType(GridImportException.class, () -> read(folder.resolve("net.json")));

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.details())
                .containsExactly("import.format-version {version=1.4.0}", "import.key-missing {key=bus}");
    }

    private void requireBalance(Path file, Map<String, double[]> voltages, int buses) throws Exception {
        PowerNetwork network = read(file).network();

        Map<String, Double> residuals = new PowerBalance(network, voltages).residuals_kVA();

        assertThat(residuals).hasSize(buses);
        assertThat(residuals)
                .allSatisfy((bus, residual) -> assertThat(residual).as(bus).isLessThan(BALANCED_KVA));
    }

    private static Map<String, double[]> storedVoltages(Path file) throws Exception {
        JsonNode network = JSON.readTree(file.toFile()).path("_object");
        Map<String, double[]> voltages = new HashMap<>();
        addVoltages(voltages, network.path("res_bus"), "vm_pu", "va_degree", "%s");
        addVoltages(voltages, network.path("res_trafo3w"), "vm_internal_pu", "va_internal_degree", "trafo3w %s star");
        return voltages;
    }

    private static void addVoltages(
            Map<String, double[]> voltages, JsonNode table, String size, String angle, String id) throws Exception {
        if (table.isMissingNode()) {
            return;
        }
        JsonNode frame = JSON.readTree(table.path("_object").textValue());
        List<String> columns = JSON.convertValue(
                frame.path("columns"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
        for (int i = 0; i < frame.path("index").size(); i++) {
            JsonNode row = frame.path("data").get(i);
            if (!row.get(columns.indexOf(size)).isNull()) {
                voltages.put(id.replace("%s", frame.path("index").get(i).asText()), new double[] {
                    row.get(columns.indexOf(size)).doubleValue(),
                    row.get(columns.indexOf(angle)).doubleValue()
                });
            }
        }
    }

    /** Two buses and an external grid, with more tables. */
    private Path small(String tables) throws Exception {
        String text = "{\"_module\":\"m\",\"_class\":\"pandapowerNet\",\"_object\":{\"format_version\":\"2.14.0\","
                + "\"name\":\"small\",\"f_hz\":50,"
                + "\"bus\":"
                + frame("name,vn_kv,geo", "[\"zero\",20,\"geo0\"]", "[null,10,null]")
                        .replace("\\\"geo0\\\"", tables.contains("sgen") ? "\\\"geo0\\\"" : "null")
                + ",\"ext_grid\":" + frame("bus,vm_pu", "[0,1.0]") + "," + tables + "}}";
        Path file = folder.resolve("net.json");
        Files.writeString(file, text);
        return file;
    }

    private static String frame(String columns, String... rows) {
        StringBuilder frame = new StringBuilder("{\"columns\":[\"")
                .append(columns.replace(",", "\",\""))
                .append("\"],\"index\":[");
        for (int i = 0; i < rows.length; i++) {
            frame.append(i == 0 ? "" : ",").append(i);
        }
        frame.append("],\"data\":[").append(String.join(",", rows)).append("]}");
        return "{\"_class\":\"DataFrame\",\"_object\":" + JSON.getNodeFactory().textNode(frame.toString()) + "}";
    }

    private static ReadNetwork read(Path file) throws Exception {
        return new PandapowerReader().read(file, ImportProgress.NONE);
    }

    private static Path fixture(String name) throws Exception {
        URI resource = PandapowerReaderTest.class
                .getResource("/network/pandapower/" + name)
                .toURI();
        return Path.of(resource);
    }

    private static List<String> issues(ReadNetwork read) {
        return read.issues().stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.elementId() + " " + it.details())
                .toList();
    }

    private static double sumOfProducts(String table, String one, String other) throws Exception {
        return table(table).stream()
                .mapToDouble(row -> Double.parseDouble(row.get(one)) * Double.parseDouble(row.get(other)))
                .sum();
    }

    private static List<Map<String, String>> table(String name) throws Exception {
        List<String> lines = Files.readAllLines(SharedData.at("grid-mv-oberrhein/csv/" + name));
        String[] header = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
