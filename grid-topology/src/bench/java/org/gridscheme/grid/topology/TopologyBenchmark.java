package org.gridscheme.grid.topology;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a grid as it was handed over to its feeders: checking and numbering it, tracing the feeders, its graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TopologyBenchmark {

    @Param({"4000", "40000", "400000"})
    private int nodes;

    private GridModel model;
    private GridSnapshot snapshot;
    private GridGraph graph;

    @Setup
    public void build() {
        model = CityGrid.of(nodes);
        snapshot = GridSnapshot.of("bench", model);
        graph = GridGraph.ofConducting(snapshot);
        if (!snapshot.issues().isEmpty()) {
            throw new IllegalStateException(
                    "a clean grid was meant: " + snapshot.issues().get(0));
        }
    }

    @Benchmark
    public GridSnapshot checkAndNumber() {
        return GridSnapshot.of("bench", model);
    }

    @Benchmark
    public FeederForest traceFeeders() {
        return FeederForest.trace(snapshot);
    }

    @Benchmark
    public GridGraph graphOfConducting() {
        return GridGraph.ofConducting(snapshot);
    }

    @Benchmark
    public BitSet findBridges() {
        return graph.bridges();
    }
}
