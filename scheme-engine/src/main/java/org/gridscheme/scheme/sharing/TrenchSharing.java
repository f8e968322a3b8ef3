package org.gridscheme.scheme.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.rulebook.TakeoffRules;
import org.gridscheme.scheme.takeoff.DuctBanks;

/**
 * What customers who are planned together save by laying their cables in one trench: where their new duct banks follow the
 * same course, one bank for all cables, or as few as take them, instead of one for each. A customer's second source stays in a
 * trench of its own. Manholes, which would be shared too, and crossings are not counted, so the saving is on the low side.
 */
public final class TrenchSharing {

    private final DuctBanks banks;
    private final PriceBook prices;

    public TrenchSharing(TakeoffRules rules, PriceBook prices) {
        this.banks = new DuctBanks(rules);
        this.prices = prices;
    }

    /** @param runs in the order of the customers */
    public SharedTrenches among(Collection<DuctRun> runs) {
        RunPieces pieces = new RunPieces(runs);
        List<SharedTrenches.Stretch> stretches = new ArrayList<>();
        Set<RunPieces.Piece> done = new HashSet<>();
        for (DuctRun run : runs) {
            Course course = new Course();
            for (List<Position> ends : pieces.pieces(run)) {
                Map<Integer, DuctRun> builders = builders(pieces.over(ends.get(0), ends.get(1)));
                boolean shared = builders.size() > 1 && done.add(RunPieces.Piece.of(ends.get(0), ends.get(1)));
                if (!shared || !course.goesOn(builders, ends.get(0))) {
                    course.endInto(stretches);
                    course = new Course();
                }
                if (shared) {
                    course.add(builders, ends);
                }
            }
            course.endInto(stretches);
        }
        return new SharedTrenches(
                stretches,
                stretches.stream().mapToDouble(SharedTrenches.Stretch::length_m).sum(),
                stretches.stream().map(SharedTrenches.Stretch::saving).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** One run of each customer, by customer. */
    private static Map<Integer, DuctRun> builders(List<DuctRun> runs) {
        Map<Integer, DuctRun> builders = new LinkedHashMap<>();
        runs.forEach(run -> builders.putIfAbsent(run.customer(), run));
        return builders;
    }

    /** Pieces one behind the other with the same builders. */
    private final class Course {

        private final List<Position> places = new ArrayList<>();
        private Map<Integer, DuctRun> builders = Map.of();

        boolean goesOn(Map<Integer, DuctRun> next, Position from) {
            return !places.isEmpty() && places.get(places.size() - 1).equals(from) && builders.equals(next);
        }

        void add(Map<Integer, DuctRun> itsBuilders, List<Position> ends) {
            if (places.isEmpty()) {
                builders = itsBuilders;
                places.add(ends.get(0));
            }
            places.add(ends.get(1));
        }

        void endInto(List<SharedTrenches.Stretch> stretches) {
            if (places.isEmpty()) {
                return;
            }
            double length_m = 0;
            for (int i = 1; i < places.size(); i++) {
                length_m += places.get(i - 1).distanceTo(places.get(i));
            }
            double factor = builders.values().stream()
                    .mapToDouble(DuctRun::surfaceFactor)
                    .max()
                    .orElseThrow();
            BigDecimal metres = BigDecimal.valueOf(length_m).setScale(1, RoundingMode.HALF_UP);
            List<Integer> holes = builders.values().stream().map(DuctRun::holes).toList();
            SharedTrenches.Stretch stretch = new SharedTrenches.Stretch(
                    places,
                    metres.doubleValue(),
                    builders.keySet().stream().sorted().toList(),
                    holes.stream().mapToInt(Integer::intValue).sum(),
                    price(holes, metres, factor),
                    price(filled(holes), metres, factor));
            if (stretch.saving().signum() > 0) {
                stretches.add(stretch);
            }
        }
    }

    /** Holes used of each bank when they are filled one after the other; a customer's cables stay in one bank. */
    private List<Integer> filled(List<Integer> holes) {
        List<Integer> used = new ArrayList<>();
        for (int wanted : holes) {
            int last = used.size() - 1;
            if (last >= 0 && used.get(last) + wanted <= banks.most()) {
                used.set(last, used.get(last) + wanted);
            } else {
                used.add(wanted);
            }
        }
        return used;
    }

    private BigDecimal price(List<Integer> usedHoles, BigDecimal metres, double factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int used : usedHoles) {
            BigDecimal unit = prices.get(banks.code(used))
                    .mid()
                    .multiply(BigDecimal.valueOf(factor))
                    .setScale(2, RoundingMode.HALF_UP);
            sum = sum.add(unit.multiply(metres).setScale(2, RoundingMode.HALF_UP));
        }
        return sum;
    }
}
