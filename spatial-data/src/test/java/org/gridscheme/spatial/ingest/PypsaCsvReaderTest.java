package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.LineSwitch;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.gridscheme.spatial.postgis.ElementAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class PypsaCsvReaderTest {

    private static final PypsaOptions MV_ONLY = PypsaOptions.ofMediumVoltage(Optional.empty());

    private static final PypsaOptions WHOLE =
            new PypsaOptions(Optional.empty(), "", false, Optional.empty(), 0.95, AreaClass.C);

    @TempDir
    private Path folder;

    @Test
    void substationHasOneBusbarWithBothTransformersAndABayPerLine() throws Exception {
        GridModel model = read().model();

        assertThat(model.substations()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("B_HV");
            assertThat(it.highVoltage_kV()).isEqualTo(110);
            assertThat(it.position().x()).isEqualTo(6.10);
        });
        assertThat(model.busbarSections()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("B");
            assertThat(it.substationId()).isEqualTo("B_HV");
            assertThat(it.nominalVoltage_kV()).isEqualTo(10);
        });
        assertThat(model.powerTransformers())
                .extracting(it -> it.id() + " " + it.busbarSectionId() + " " + it.rated_kVA())
                .containsExactly("hv1 B 25000.0", "hv2 B 25000.0");
        assertThat(model.busTies()).isEmpty();
        assertThat(model.nodes())
                .extracting(it -> it.id() + " " + it.kind())
                .containsExactly(
                        "bay-BA BAY",
                        "bay-CB-to BAY",
                        "A DISTRIBUTION_STATION",
                        "T CABLE_BRANCH_BOX",
                        "C DISTRIBUTION_STATION",
                        "J JUNCTION");
        assertThat(model.nodes()).allSatisfy(it -> {
            assertThat(it.spareWays()).isZero();
            assertThat(it.areaClass()).isEqualTo(AreaClass.C);
        });
        assertThat(model.nodes()).filteredOn(it -> it.kind() == NodeKind.BAY).allSatisfy(it -> assertThat(
                        it.bay().orElseThrow().busbarSectionId())
                .isEqualTo("B"));
    }

    @Test
    void linesCarryValuesPerKilometreAndRatedCurrent() throws Exception {
        LineSection line = read().model().lineSections().get(0);

        assertThat(line.fromNodeId()).isEqualTo("bay-BA");
        assertThat(line.toNodeId()).isEqualTo("A");
        assertThat(line.length_m()).isEqualTo(800);
        assertThat(line.r20_ohmPerKm()).isEqualTo(0.125, offset(1e-12));
        assertThat(line.rOperating_ohmPerKm()).isEqualTo(0.125, offset(1e-12));
        assertThat(line.x_ohmPerKm()).isEqualTo(0.1, offset(1e-12));
        assertThat(line.ampacity_A()).as("7.2 MVA / (sqrt 3 * 10 kV)").isEqualTo(415.692, offset(1e-3));
        assertThat(line.conductorType()).isEqualTo("NA2XS2Y 3x1x240");
        assertThat(read().model().lineSections().get(3).kind()).isEqualTo(LineKind.OVERHEAD);
    }

    @Test
    void virtualBusBecomesAnOpenPointAtTheClosedOne() throws Exception {
        GridModel model = read().model();

        assertThat(model.lineSwitches())
                .containsExactly(new LineSwitch("sw", "sw", SwitchKind.LOAD_BREAK_SWITCH, "C", "TC", false));
        assertThat(model.lineSections())
                .filteredOn(it -> it.id().equals("TC"))
                .singleElement()
                .satisfies(it -> assertThat(it.toNodeId()).isEqualTo("C"));
    }

    @Test
    void loadsAreSummedPerStation() throws Exception {
        ImportedGrid read = read();

        assertThat(read.model().loads())
                .containsExactly(
                        new Load("load-A", "A", "A", 150.00000000000003, 0.95, 650, Optional.empty()),
                        new Load("load-C", "C", "C", 200, 0.95, 630, Optional.empty()),
                        new Load("load-J", "J", "J", 1500, 0.95, 0, Optional.empty()));
        assertThat(read.model().distributionTransformers())
                .extracting(DistributionTransformer::nodeId, DistributionTransformer::rated_kVA)
                .containsExactly(tuple("A", 400.0), tuple("A", 250.0), tuple("C", 630.0));
        assertThat(read.attributes())
                .contains(new ElementAttributes("LOAD", "load-A", Map.of("customers", "2", "annual_mwh", "600")));
    }

    @Test
    void saysWhatTheFormatDoesNotKnow() throws Exception {
        assertThat(issues(read()))
                .containsExactly(
                        "WARNING import.loads-without-station loads.csv {loads=1, peak_kw=10}",
                        "INFO import.assumed-value generators.csv {elements=2, field=p_kw, value=p_nom}",
                        "INFO import.bays-unknown B {}",
                        "INFO import.ways-unknown grid {stations=2}",
                        "INFO import.assumed-value grid {field=power_factor, value=0.95}",
                        "INFO import.assumed-value grid {field=area_class, value=C}");
    }

    @Test
    void generatorsFeedInAtTheirStation() throws Exception {
        assertThat(read().model().generatingUnits())
                .extracting(
                        it -> it.id() + " " + it.nodeId() + " " + it.kind() + " " + it.rated_kVA() + " " + it.p_kW())
                .containsExactly("pv1 A SOLAR 4.0 4.0", "pv2 J OTHER 500.0 500.0");
    }

    @Test
    void transformersTellTheirImpedance() throws Exception {
        DistributionTransformer transformer = new PypsaFolder()
                .replace("transformers.csv", "s_nom\nt1,A,A_LV,0.4", "s_nom,r,x\nt1,A,A_LV,0.4,0.01,0.04")
                .replace("transformers.csv", "0.25", "0.25,,")
                .replace("transformers.csv", "0.63", "0.63,,")
                .read(folder, MV_ONLY)
                .model()
                .distributionTransformers()
                .get(0);

        assertThat(transformer.shortCircuitVoltage_pct().getAsDouble()).isEqualTo(4.1231, offset(1e-4));
        assertThat(transformer.loadLoss_kW().getAsDouble()).isEqualTo(4, offset(1e-12));
        assertThat(transformer.lowVoltageNodeId()).isEmpty();
    }

    @Test
    void lowVoltageComesWhole() throws Exception {
        ImportedGrid read = new PypsaFolder()
                .replace("buses.csv", "A_far,6.111,50.771,0.4", "A_far,6.111,50.771,0.4\nA_dark,,,0.4")
                .replace("lines.csv", "low,A_LV", "dark,A_LV,A_dark,0.03,0.02,0.001,0.2,cable,NAYY\nlow,A_LV")
                .read(folder, WHOLE);
        GridModel model = read.model();

        assertThat(model.nodes())
                .extracting(it -> it.id() + " " + it.kind())
                .endsWith("A_LV LV_BOARD", "A_far JUNCTION", "A_dark JUNCTION", "C_LV LV_BOARD", "lost_LV JUNCTION");
        assertThat(model.distributionTransformers())
                .extracting(it -> it.lowVoltageNodeId().orElse(""))
                .containsExactly("A_LV", "A_LV", "C_LV");
        assertThat(model.loads())
                .extracting(it -> it.id() + " " + it.nodeId() + " " + it.peak_kW() + " " + it.installed_kVA())
                .containsExactly("l1 A_LV 100.0 0.0", "l2 A_far 50.0 0.0", "l3 C_LV 200.0 0.0", "l5 J 1500.0 0.0");
        assertThat(model.generatingUnits()).extracting(it -> it.nodeId()).containsExactly("A_far", "J");
        assertThat(model.nodes())
                .filteredOn(it -> it.id().equals("A_dark"))
                .singleElement()
                .satisfies(it -> assertThat(it.position()).as("at its station").isEqualTo(new Position(6.11, 50.77)));
        assertThat(model.lineSections())
                .filteredOn(it -> it.id().equals("dark"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.geometry().isEmpty()).isTrue();
                    assertThat(it.length_m()).isEqualTo(30);
                    assertThat(it.ampacity_A()).isEqualTo(0.2 / 0.4 / Math.sqrt(3) * 1000, offset(1e-9));
                });
        assertThat(issues(read))
                .contains(
                        "WARNING import.loads-without-station loads.csv {loads=1, peak_kw=10}",
                        "INFO import.assumed-value buses.csv {elements=1, field=position, value=station}");
    }

    @Test
    void coordinatesFileReplacesPositionsAndLeavesOutTheRest(@TempDir Path other) throws Exception {
        Path file = other.resolve("moved.csv");
        Files.writeString(file, "name,v,lon,lat\nB,10,7.1,51.1\nA,10,7.2,51.1\nT,10,x,51.1\n");

        ImportedGrid read = new PypsaFolder().read(folder, PypsaOptions.ofMediumVoltage(Optional.of(file)));

        assertThat(read.model().description().fictional())
                .as("moved grids are fictional")
                .isTrue();
        assertThat(read.model().nodes())
                .extracting(it -> it.id() + " " + it.position().x())
                .containsExactly("bay-BA 7.1", "A 7.2");
        assertThat(read.model().lineSections()).extracting(LineSection::id).containsExactly("BA");
        assertThat(read.model().loads()).extracting(Load::id).containsExactly("load-A");
        assertThat(issues(read))
                .startsWith("ERROR import.bad-value T {column=lon, file=moved.csv, line=4, value=x}")
                .contains(
                        "WARNING import.no-position AT {bus=T}",
                        "WARNING import.no-position T {bus=T}",
                        "WARNING import.no-position C {bus=C}",
                        "WARNING import.no-position load-C {bus=C}",
                        "WARNING import.no-position t3 {bus=C}",
                        "ERROR grid.dangling-reference sw {field=branch, refers_to=TC}");
    }

    @Test
    void badRowsAreLeftOutAndReported() throws Exception {
        ImportedGrid read = new PypsaFolder()
                .replace("lines.csv", "AT,A,T,1.0", "AT,A,T,NaN")
                .replace("lines.csv", "TJ,T,J,", "TJ,T,nowhere,")
                .replace("lines.csv", "CB,C,B,3,0.6,0.3,6,overhead", "CB,C,B,3,0.6,0.3,6,tube")
                .replace("buses.csv", "A,6.11,50.77,10", "A,50.77,96.11,10")
                .read(folder, MV_ONLY);

        assertThat(issues(read))
                .contains(
                        "ERROR import.bad-value AT {column=length, file=lines.csv, line=3, value=NaN}",
                        "ERROR import.bad-value CB {column=kind, file=lines.csv, line=5, value=tube}",
                        "ERROR grid.dangling-reference BA {field=bus, refers_to=A}",
                        "ERROR grid.dangling-reference TJ {field=bus, refers_to=nowhere}")
                .anySatisfy(it -> assertThat(it)
                        .startsWith("ERROR import.bad-coordinates A")
                        .contains("latitude-range"));
        assertThat(read.model().lineSections()).extracting(LineSection::id).containsExactly("TC");
    }

    @Test
    void lineWithoutLengthStaysUnrated() throws Exception {
        LineSection line = new PypsaFolder()
                .replace("lines.csv", "BA,B,A,0.8", "BA,B,A,0")
                .read(folder, MV_ONLY)
                .model()
                .lineSections()
                .get(0);

        assertThat(line.length_m()).isZero();
        assertThat(line.r20_ohmPerKm()).isZero();
    }

    @Test
    void missingFilesAreListedTogether() {
        GridImportException refused = catchThrowableOfType(GridImportException.class, () -> new PypsaFolder()
                .remove("lines.csv")
                .remove("loads.csv")
                .remove("switches.csv")
                .read(folder, MV_ONLY));

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.file())
                .containsExactly("import.file-missing lines.csv", "import.file-missing loads.csv");
    }

    @Test
    void drawsAlongTheStreetsWhereTheyLead() throws Exception {
        Coordinate bend = new Coordinate(6.105, 50.78);
        StreetLayout streets = (from, to) -> from.x() == 6.10
                ? Optional.of(new GeometryFactory().createLineString(new Coordinate[] {
                    new Coordinate(from.x(), from.y()), bend, new Coordinate(to.x(), to.y())
                }))
                : Optional.empty();

        ImportedGrid read = new PypsaFolder().read(folder, MV_ONLY, streets);

        assertThat(read.model().lineSections().get(0).geometry().getCoordinates())
                .hasSize(3)
                .contains(bend);
        assertThat(read.model().lineSections().get(0).length_m())
                .as("the given length is kept")
                .isEqualTo(800);
        assertThat(issues(read)).filteredOn(it -> it.contains("drawn-straight")).hasSize(4);
    }

    private ImportedGrid read() throws Exception {
        return new PypsaFolder()
                .read(folder, new PypsaOptions(Optional.of("grid"), "", true, Optional.empty(), 0.95, AreaClass.C));
    }

    private static List<String> issues(ImportedGrid read) {
        return read.issues().stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.elementId() + " " + it.details())
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
