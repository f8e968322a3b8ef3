package org.gridscheme.grid.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.testkit.GridDsl;
import org.gridscheme.grid.testkit.SharedData;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.ZoneTree;
import org.junit.jupiter.api.Test;

/**
 * The CINELDI reference grid with its own failure data and switchgear. The data set gives failures per branch, which must be
 * those of its component types times the length; it publishes no indices, so those are held against the simulation of every
 * fault. The three buses behind open disconnectors (36, 62, 88) are where neighbouring grids could feed in: once they are
 * dead ends, once they are bays of another substation.
 */
class CineldiReliabilityTest {

    private static final Failures CABLE = new Failures(0.0179, 5, 0.0017);
    private static final Failures OVERHEAD = new Failures(0.0397, 3, 0.0434);
    private static final SwitchingTimes SECTIONING = new SwitchingTimes(0.5, 0.5, Set.of());
    private static final Set<String> RESERVES = Set.of("36", "62", "88");

    @Test
    void failuresOfEveryBranchAreThoseOfItsType() {
        GridSnapshot grid = GridDsl.snapshot(text(false));
        FailureRates rates = new FailureRates(CABLE, OVERHEAD, Failures.NONE, Failures.NONE, Failures.NONE);
        Map<String, Failures> stored = storedFailures();

        assertThat(stored).hasSize(123);
        int compared = 0;
        for (int section = 0; section < grid.sectionCount(); section++) {
            Failures expected = stored.get(grid.section(section).id());
            Failures actual = rates.of(grid.section(section));
            assertThat(actual.lasting_perYear()).isCloseTo(expected.lasting_perYear(), within(1e-9));
            assertThat(actual.momentary_perYear()).isCloseTo(expected.momentary_perYear(), within(1e-9));
            assertThat(actual.repair_h()).isEqualTo(expected.repair_h());
            compared++;
        }
        assertThat(compared).isEqualTo(123);
    }

    @Test
    void indicesMatchTheSimulationOfEveryFault() {
        ReliabilityIndices alone = indices(false);
        ReliabilityIndices withReserves = indices(true);

        assertThat(alone.customers()).isEqualTo(54);
        assertThat(withReserves.saifi()).isCloseTo(alone.saifi(), within(0.2));
        assertThat(withReserves.saidi_h()).isLessThan(alone.saidi_h());
    }

    private static ReliabilityIndices indices(boolean reserves) {
        FeederForest forest = FeederForest.trace(GridDsl.snapshot(text(reserves)));
        Stored data = new Stored(storedFailures());
        GridReliability found = GridReliability.of(ZoneTree.of(forest), data, SECTIONING, TransferLimit.NONE);
        double[][] expected = new FaultSimulation(forest, SECTIONING).run(data);
        for (int node = 0; node < forest.grid().nodeCount(); node++) {
            if (forest.feederOf(node) >= 0) {
                assertThat(found.interruptions_perYear(node)).isCloseTo(expected[node][0], within(1e-12));
                assertThat(found.outage_hPerYear(node)).isCloseTo(expected[node][1], within(1e-12));
            }
        }
        ReliabilityIndices indices = found.indices(new LoadFactorCustomers(0.5));
        System.out.printf(
                "CINELDI %s reserves: SAIFI %.4f/yr SAIDI %.4f h/yr CAIDI %.2f h ASAI %.6f MAIFI %.4f/yr ENS %.0f kWh/yr%n",
                reserves ? "with" : "without",
                indices.saifi(),
                indices.saidi_h(),
                indices.caidi_h(),
                indices.asai(),
                indices.maifi(),
                indices.energyNotSupplied_kWh());
        return indices;
    }

    private static String text(boolean reserves) {
        StringBuilder text = new StringBuilder("""
                station S 0 0
                bus S1 S kv=22
                trafo T S1 25
                station R 0 0
                bus R1 R kv=22
                trafo U R1 25
                """);
        for (String[] bus : rows("CINELDI_MV_reference_grid_base_bus.csv")) {
            boolean source = bus[0].equals("1") || (reserves && RESERVES.contains(bus[0]));
            append(
                    text,
                    source ? "bay %s %s 0 %s kv=22" : "joint %s %s %s kv=22",
                    bus[0],
                    source ? (bus[0].equals("1") ? "S1" : "R1") : "0",
                    bus[0]);
            if (Double.parseDouble(bus[2]) > 0) {
                append(text, "load %s %s", bus[0], Double.parseDouble(bus[2]) * 1000);
            }
        }
        Map<String, String> kindOfType = new HashMap<>();
        rows("distribution_line_types_in_reference_grid.csv").forEach(type -> kindOfType.put(type[0], type[1]));
        List<String[]> branches = rows("CINELDI_MV_reference_grid_base_branch.csv");
        List<String[]> extra = rows("CINELDI_MV_reference_grid_base_branch_extra.csv");
        for (int i = 0; i < branches.size(); i++) {
            String[] branch = branches.get(i);
            boolean overhead = kindOfType.get(extra.get(i)[0]).startsWith("Overhead");
            append(
                    text,
                    "line %s %s len=%s%s",
                    branch[0],
                    branch[1],
                    Double.parseDouble(extra.get(i)[1]) * 1000,
                    overhead ? " overhead" : "");
        }
        int number = 0;
        for (String[] device : rows("CINELDI_MV_reference_system_switchgear.csv")) {
            String forward = device[0] + "-" + device[1];
            String section = text.indexOf("line " + device[0] + " " + device[1] + " ") >= 0
                    ? forward
                    : device[1] + "-" + device[0];
            append(
                    text,
                    "switch d%s %s %s %s kind=%s",
                    number++,
                    section,
                    device[0],
                    device[3].equals("True") ? "closed" : "open",
                    device[2].equals("True") ? "BREAKER" : "DISCONNECTOR");
        }
        return text.toString();
    }

    private static Map<String, Failures> storedFailures() {
        Map<String, Failures> failures = new HashMap<>();
        for (String[] row : rows("CINELDI_MV_reference_system_reldata.csv")) {
            failures.put(
                    row[0] + "-" + row[1],
                    new Failures(Double.parseDouble(row[2]), Double.parseDouble(row[4]), Double.parseDouble(row[3])));
        }
        return failures;
    }

    /** The rows below the header, up to where the file repeats itself. */
    private static List<String[]> rows(String file) {
        try {
            List<String> lines =
                    Files.readAllLines(SharedData.at("grid-cineldi").resolve(file), StandardCharsets.UTF_8);
            return lines.stream()
                    .skip(1)
                    .takeWhile(line -> !line.isBlank() && !line.equals(lines.get(0)))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file, e);
        }
    }

    private static void append(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private record Stored(Map<String, Failures> byBranch) implements FailureData {

        @Override
        public Failures of(LineSection section) {
            return byBranch.get(section.id());
        }

        @Override
        public Failures of(GridNode node) {
            return Failures.NONE;
        }

        @Override
        public Failures of(DistributionTransformer transformer) {
            return Failures.NONE;
        }
    }
}
