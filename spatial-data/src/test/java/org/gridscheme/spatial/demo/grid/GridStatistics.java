package org.gridscheme.spatial.demo.grid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.loading.LoadingAssumptions;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.PowerTransformer;
import org.gridscheme.grid.quantity.PowerFactor;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.RingType;
import org.gridscheme.grid.topology.RingTypes;

/** What the project's own topology and loading say about a generated grid. */
final class GridStatistics {

    final GridModel model;
    final GridSnapshot snapshot;
    final FeederForest forest;
    final GridLoading loading;

    GridStatistics(GridModel model) {
        this.model = model;
        this.snapshot = GridSnapshot.of("test", model);
        this.forest = FeederForest.trace(snapshot);
        this.loading = GridLoading.of(snapshot, forest, new LoadingAssumptions(0.9, 0.85, Optional.empty()));
    }

    long errors() {
        return snapshot.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .count();
    }

    Map<String, Integer> issuesByCode() {
        Map<String, Integer> codes = new TreeMap<>();
        for (GridDataIssue issue : snapshot.issues()) {
            codes.merge(issue.severity() + " " + issue.code(), 1, Integer::sum);
        }
        return codes;
    }

    /** Measured peak over the permitted current at the head, by feeder. */
    double[] feederRates() {
        return IntStream.range(0, forest.feederCount())
                .mapToDouble(f -> loading.measured_A(f) / loading.allowed_A(f))
                .toArray();
    }

    double[] installed_kVA() {
        return IntStream.range(0, forest.feederCount())
                .mapToDouble(loading::installed_kVA)
                .toArray();
    }

    /** Voltage drop at every energised node, per cent. */
    double[] voltageDrops_pct() {
        return IntStream.range(0, snapshot.nodeCount())
                .filter(node -> forest.feederOf(node) >= 0)
                .mapToDouble(node -> loading.voltageDropToNode_pct(node, PowerFactor.of(0.95)))
                .toArray();
    }

    double[] distributionTransformerRates() {
        return model.distributionTransformers().stream()
                .filter(t -> t.peakLoad_kVA().isPresent())
                .mapToDouble(GridStatistics::rate)
                .toArray();
    }

    private static double rate(DistributionTransformer transformer) {
        return transformer.peakLoad_kVA().orElse(0) / transformer.rated_kVA();
    }

    double[] mainTransformerRates() {
        return model.powerTransformers().stream()
                .mapToDouble(GridStatistics::rate)
                .toArray();
    }

    private static double rate(PowerTransformer transformer) {
        return transformer.peakLoad_kVA().orElse(0) / transformer.rated_kVA();
    }

    Map<RingType, Integer> ringTypes() {
        Map<RingType, Integer> types = new TreeMap<>();
        for (int feeder = 0; feeder < forest.feederCount(); feeder++) {
            types.merge(RingTypes.of(forest, feeder), 1, Integer::sum);
        }
        return types;
    }

    /** The node without the measured peak of its bay. */
    static GridNode withoutMeasurement(GridNode node) {
        Optional<FeederBay> bay = node.bay()
                .map(it ->
                        new FeederBay(it.busbarSectionId(), it.state(), OptionalDouble.empty(), it.currentLimit_A()));
        return new GridNode(
                node.id(),
                node.name(),
                node.kind(),
                node.position(),
                node.nominalVoltage_kV(),
                node.areaClass(),
                node.totalWays(),
                node.spareWays(),
                bay);
    }

    static double share(double[] values, double low, double high) {
        return Arrays.stream(values).filter(v -> v >= low && v <= high).count() / (double) values.length;
    }

    static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "n=%d min %.3f p10 %.3f median %.3f p90 %.3f max %.3f",
                sorted.length,
                sorted[0],
                sorted[sorted.length / 10],
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        double[] lengths = IntStream.range(0, forest.feederCount())
                .mapToDouble(forest::trunkLength_m)
                .toArray();
        return SynthesisReport.of(model) + System.lineSeparator() + "issues " + issuesByCode() + System.lineSeparator()
                + "rings " + ringTypes() + System.lineSeparator() + "feeder rate " + spread(feederRates())
                + System.lineSeparator() + "feeder installed kVA " + spread(installed_kVA()) + System.lineSeparator()
                + "feeder reach m " + spread(lengths) + System.lineSeparator() + "voltage drop % "
                + spread(voltageDrops_pct()) + System.lineSeparator() + "distribution transformers "
                + spread(distributionTransformerRates()) + System.lineSeparator() + "main transformers "
                + spread(mainTransformerRates());
    }
}
