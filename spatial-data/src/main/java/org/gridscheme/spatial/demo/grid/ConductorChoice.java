package org.gridscheme.spatial.demo.grid;

import java.util.List;
import org.gridscheme.grid.model.LineKind;

/** Which conductors a feeder is built of, and what they carry as laid. */
final class ConductorChoice {

    private static final List<String> TRUNK_CABLES = List.of("YJV22-8.7/15-3x300", "YJV22-8.7/15-3x400");
    private static final List<String> TRUNK_LINES = List.of("JKLYJ-10-240", "JKLYJ-10-185");
    private static final List<String> BRANCH_CABLES = List.of(
            "YJV22-8.7/15-3x120",
            "YJV22-8.7/15-3x150",
            "YJV22-8.7/15-3x240",
            "YJV22-8.7/15-3x300",
            "YJV22-8.7/15-3x400");
    private static final List<String> BRANCH_LINES = List.of("JKLYJ-10-120", "JKLYJ-10-185", "JKLYJ-10-240");
    private static final double BRANCH_MARGIN = 0.7;
    private static final double LARGER_TRUNK_SHARE = 0.4;

    private final ConductorRatings ratings;
    private final double ductGrouping;

    ConductorChoice(ConductorRatings ratings, double ductGrouping) {
        this.ratings = ratings;
        this.ductGrouping = ductGrouping;
    }

    /** Chooses the trunk of a feeder: its cable and, for an overhead feeder, its line. */
    void chooseTrunk(FeederDraft feeder, DemoRandom random) {
        int cable = feeder.overhead || random.chance(LARGER_TRUNK_SHARE) ? 1 : 0;
        int line = random.chance(LARGER_TRUNK_SHARE) ? 1 : 0;
        for (DraftNode node : feeder.nodes) {
            if (node.trunk) {
                node.conductor = node.lineKind == LineKind.CABLE ? TRUNK_CABLES.get(cable) : TRUNK_LINES.get(line);
            }
        }
    }

    /** Chooses the conductors of the branches by what hangs behind them. */
    void chooseBranches(FeederDraft feeder) {
        for (DraftNode node : feeder.nodes) {
            if (node.parent != null && !node.trunk) {
                List<String> stock = node.lineKind == LineKind.CABLE ? BRANCH_CABLES : BRANCH_LINES;
                node.conductor = stock.stream()
                        .filter(type -> amperes(node.below_kVA) <= BRANCH_MARGIN * ampacity_A(type, node.lineKind))
                        .findFirst()
                        .orElse(stock.get(stock.size() - 1));
            }
        }
    }

    ConductorRating rating(String conductor) {
        return ratings.get(conductor);
    }

    /** Permitted current as laid: cables share a duct bank, overhead lines hang alone. */
    double ampacity_A(String conductor, LineKind kind) {
        double alone = ratings.get(conductor).ampacity_A();
        return kind == LineKind.CABLE ? alone * ductGrouping : alone;
    }

    /** The smallest ampacity along the trunk of a feeder. */
    double trunkAmpacity_A(FeederDraft feeder) {
        double least = Double.POSITIVE_INFINITY;
        for (DraftNode node : feeder.nodes) {
            if (node.trunk) {
                least = Math.min(least, ampacity_A(node.conductor, node.lineKind));
            }
        }
        return least;
    }

    static double amperes(double load_kVA) {
        return load_kVA / (Math.sqrt(3) * GridWriter.NOMINAL_KV);
    }
}
