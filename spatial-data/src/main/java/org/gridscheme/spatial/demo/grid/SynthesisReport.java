package org.gridscheme.spatial.demo.grid;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.NodeKind;

/**
 * Counts of a generated grid, for the import's summary.
 *
 * @param bays by state
 * @param nodes by kind, bays included
 * @param lines_km electrical length by kind of line
 * @param openPoints normally open line switches
 * @param load_kW sum of all peaks, not diversified
 */
public record SynthesisReport(
        int substations,
        int busbarSections,
        int powerTransformers,
        Map<BayState, Integer> bays,
        Map<NodeKind, Integer> nodes,
        int lineSections,
        Map<LineKind, Double> lines_km,
        int switches,
        int openPoints,
        int loads,
        double load_kW,
        int distributionTransformers,
        int ducts,
        int restrictedAreas,
        int commitments,
        int generatingUnits) {

    public SynthesisReport {
        bays = Collections.unmodifiableMap(new EnumMap<>(bays));
        nodes = Collections.unmodifiableMap(new EnumMap<>(nodes));
        lines_km = Collections.unmodifiableMap(new EnumMap<>(lines_km));
    }

    /** Counts a model. O(n). */
    public static SynthesisReport of(GridModel model) {
        Map<BayState, Integer> bays = new EnumMap<>(BayState.class);
        Map<NodeKind, Integer> nodes = new EnumMap<>(NodeKind.class);
        for (GridNode node : model.nodes()) {
            nodes.merge(node.kind(), 1, Integer::sum);
            node.bay().ifPresent(bay -> bays.merge(bay.state(), 1, Integer::sum));
        }
        Map<LineKind, Double> lengths = new EnumMap<>(LineKind.class);
        for (LineSection section : model.lineSections()) {
            lengths.merge(section.kind(), section.length_m() / 1000, Double::sum);
        }
        return new SynthesisReport(
                model.substations().size(),
                model.busbarSections().size(),
                model.powerTransformers().size(),
                bays,
                nodes,
                model.lineSections().size(),
                lengths,
                model.lineSwitches().size(),
                (int) model.lineSwitches().stream()
                        .filter(s -> !s.normallyClosed())
                        .count(),
                model.loads().size(),
                model.loads().stream().mapToDouble(load -> load.peak_kW()).sum(),
                model.distributionTransformers().size(),
                model.ducts().size(),
                model.restrictedAreas().size(),
                model.commitments().size(),
                model.generatingUnits().size());
    }

    /** Grid nodes of all kinds, bays included. */
    public int nodeCount() {
        return nodes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
