package org.gridscheme.grid.flow;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.PowerNetwork;
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

/** Making a network ready, solving it, and asking what one more demand would do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FlowBenchmark {

    private static final int QUESTIONS = 1 << 14;

    @Param({"4000", "40000", "400000"})
    private int buses;

    private PowerNetwork network;
    private NetworkIndex index;
    private FlowSolution solution;
    private DemandTrial trial;
    private final int[] bus = new int[QUESTIONS];
    private final double[] demand_kW = new double[QUESTIONS];
    private int next;

    @Setup
    public void build() {
        network = CityNetwork.of(buses);
        index = NetworkIndex.of(network);
        solution = ((FlowResult.Solved) PowerFlow.solve(index)).solution();
        trial = FeederWhatIf.of(solution).newTrial();
        Random random = new Random(5);
        for (int i = 0; i < QUESTIONS; i++) {
            bus[i] = random.nextInt(index.busCount());
            demand_kW[i] = 100 + 3000 * random.nextDouble();
        }
    }

    @Benchmark
    public NetworkIndex indexNetwork() {
        return NetworkIndex.of(network);
    }

    @Benchmark
    public FlowResult solveNetwork() {
        return PowerFlow.solve(index);
    }

    @Benchmark
    public FeederWhatIf prepareQuestions() {
        return FeederWhatIf.of(solution);
    }

    @Benchmark
    public double oneMoreDemand() {
        int question = next++ & QUESTIONS - 1;
        return trial.add(bus[question], demand_kW[question], 0.33 * demand_kW[question]) ? trial.voltage_pu() : 0;
    }

    @Benchmark
    public double oneMoreDemandLoadingsAndLowestVoltage() {
        double sum = oneMoreDemand();
        for (int k = 0; k + 1 < trial.pathLength(); k++) {
            sum += trial.pathLoading_pct(k);
        }
        return sum + trial.lowestVoltage_pu();
    }
}
