package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.flow.FlowSolution;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.NetworkIsland;
import org.gridscheme.grid.network.PowerNetwork;

/** What a power flow found, in a few lines. */
final class FlowSummary {

    private static final int NONE = -1;

    private final Texts texts;

    FlowSummary(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(FlowStudy study) {
        NetworkIndex index = study.index();
        List<String> lines = new ArrayList<>();
        PowerNetwork network = index.network();
        lines.add(texts.get(
                "flow.title",
                network.name(),
                count(network.buses()),
                count(network.lines()),
                count(network.transformers()),
                count(network.sources())));
        lines.add(texts.get("flow.islands", energisedIslands(index), unsuppliedBuses(index)));
        study.solution().ifPresent(it -> addFigures(lines, index, it));
        if (study.shortCircuit().isPresent()) {
            addCurrent(lines, "flow.largest-fault", study, 1);
            addCurrent(lines, "flow.smallest-fault", study, -1);
        }
        return lines;
    }

    /** The bus with the largest (sign 1) or smallest (sign -1) short-circuit current; of equal ones the first. */
    private void addCurrent(List<String> lines, String key, FlowStudy study, int sign) {
        int found = NONE;
        double found_kA = Double.NaN;
        for (int bus = 0; bus < study.index().busCount(); bus++) {
            double current_kA = study.shortCircuit_kA(bus).orElse(Double.NaN);
            if (!Double.isNaN(current_kA) && (found == NONE || sign * current_kA > sign * found_kA)) {
                found = bus;
                found_kA = current_kA;
            }
        }
        if (found != NONE) {
            Bus it = study.index().network().buses().get(found);
            lines.add(texts.get(key, decimals(3, found_kA), named(it.id(), it.name())));
        }
    }

    private void addFigures(List<String> lines, NetworkIndex index, FlowSolution solution) {
        addVoltage(lines, "flow.lowest-voltage", index, solution, extremeVoltage(index, solution, 1));
        addVoltage(lines, "flow.highest-voltage", index, solution, extremeVoltage(index, solution, -1));
        addLoading(lines, index, solution);
        double infeedP_kW = 0;
        double infeedQ_kvar = 0;
        for (int source = 0; source < index.network().sources().size(); source++) {
            infeedP_kW += solution.sourceP_kW(source);
            infeedQ_kvar += solution.sourceQ_kvar(source);
        }
        lines.add(texts.get("flow.infeed", decimals(3, infeedP_kW), decimals(3, infeedQ_kvar)));
        lines.add(texts.get("flow.losses", decimals(3, solution.losses_kW())));
    }

    private void addVoltage(List<String> lines, String key, NetworkIndex index, FlowSolution solution, int bus) {
        if (bus != NONE) {
            Bus it = index.network().buses().get(bus);
            lines.add(texts.get(key, decimals(5, solution.voltage_pu(bus)), named(it.id(), it.name())));
        }
    }

    private void addLoading(List<String> lines, NetworkIndex index, FlowSolution solution) {
        int highest = NONE;
        double highest_pct = NONE;
        for (int branch = 0; branch < index.branchCount(); branch++) {
            double loading_pct = solution.branch(branch).loading_pct();
            if (loading_pct > highest_pct) {
                highest = branch;
                highest_pct = loading_pct;
            }
        }
        lines.add(
                highest == NONE
                        ? texts.get("flow.no-ratings")
                        : texts.get("flow.highest-loading", decimals(2, highest_pct), named(index, highest)));
    }

    private static String named(NetworkIndex index, int branch) {
        String name = index.isLine(branch)
                ? index.line(branch).name()
                : index.transformer(branch).name();
        return named(index.branchId(branch), name);
    }

    private static String named(String id, String name) {
        return name.equals(id) ? id : id + " (" + name + ")";
    }

    /** The bus with the lowest (sign 1) or highest (sign -1) voltage; of equal ones the first. */
    private static int extremeVoltage(NetworkIndex index, FlowSolution solution, int sign) {
        int found = NONE;
        for (int bus = 0; bus < index.busCount(); bus++) {
            double voltage_pu = sign * solution.voltage_pu(bus);
            if (solution.isSolved(bus) && (found == NONE || voltage_pu < sign * solution.voltage_pu(found))) {
                found = bus;
            }
        }
        return found;
    }

    private static String energisedIslands(NetworkIndex index) {
        return Long.toString(
                index.listIslands().stream().filter(NetworkIsland::energised).count());
    }

    /** Buses no source reaches, those left out for bad data among them. */
    private static String unsuppliedBuses(NetworkIndex index) {
        int count = 0;
        for (int bus = 0; bus < index.busCount(); bus++) {
            int node = index.nodeOfBus(bus);
            count += node < 0 || !index.isEnergised(node) ? 1 : 0;
        }
        return Integer.toString(count);
    }

    private static String count(List<?> elements) {
        return Integer.toString(elements.size());
    }

    private static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
