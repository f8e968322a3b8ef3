package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.DistributionTransformer;

/** Distribution transformers at their stations, and the low-voltage boards they feed. */
final class StationTransformers {

    private final AtNodes at;
    private final Findings findings;
    private final List<DistributionTransformer> transformers = new ArrayList<>();
    private final List<LowVoltageFeed> lowVoltageFeeds = new ArrayList<>();

    private StationTransformers(AtNodes at, Findings findings) {
        this.at = at;
        this.findings = findings;
    }

    /** @param transformers each id once */
    static StationTransformers check(List<DistributionTransformer> transformers, AtNodes at, Findings findings) {
        StationTransformers checked = new StationTransformers(at, findings);
        transformers.forEach(checked::resolve);
        return checked;
    }

    List<DistributionTransformer> transformers() {
        return transformers;
    }

    /** In the order of the transformers. */
    List<LowVoltageFeed> lowVoltageFeeds() {
        return lowVoltageFeeds;
    }

    private void resolve(DistributionTransformer transformer) {
        int node = at.resolve(ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), transformer.nodeId());
        if (node < 0) {
            return;
        }
        resolveBoard(transformer, node);
        PlausibilityLimits limits = findings.limits();
        boolean clean = new ValueCheck(
                        findings, ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), at.place(node))
                .rated("rated_kva", transformer.rated_kVA(), limits.maxPower_kVA())
                .within("peak_load_kva", transformer.peakLoad_kVA(), 0, limits.maxPower_kVA())
                .within("lv_spare_ways", transformer.lvSpareWays(), 0, limits.maxWays())
                .within("uk_pct", transformer.shortCircuitVoltage_pct(), Double.MIN_VALUE, 100)
                .within("pk_kw", transformer.loadLoss_kW(), 0, Math.max(0, transformer.rated_kVA()))
                .clean();
        if (clean) {
            transformers.add(transformer);
            at.warnAboveRating(
                    ElementKinds.DISTRIBUTION_TRANSFORMER,
                    transformer.id(),
                    node,
                    transformer.peakLoad_kVA().orElse(0),
                    transformer.rated_kVA());
        }
    }

    /** The grid behind a transformer of unknown or implausible low-voltage side is left without this supply. */
    private void resolveBoard(DistributionTransformer transformer, int station) {
        if (transformer.lowVoltageNodeId().isEmpty()) {
            return;
        }
        String boardId = transformer.lowVoltageNodeId().get();
        int board = at.find(boardId);
        if (board < 0) {
            findings.dangling(
                    ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), at.place(station), "lv_node_id", boardId);
        } else if (!LowVoltageSupply.isLowVoltage(at.node(board)) || LowVoltageSupply.isLowVoltage(at.node(station))) {
            findings.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    ElementKinds.DISTRIBUTION_TRANSFORMER,
                    transformer.id(),
                    at.place(station),
                    Map.of(
                            "node_kv", ValueCheck.text(at.node(station).nominalVoltage_kV()),
                            "lv_node_kv", ValueCheck.text(at.node(board).nominalVoltage_kV())));
        } else {
            lowVoltageFeeds.add(new LowVoltageFeed(transformer.id(), station, board));
        }
    }
}
