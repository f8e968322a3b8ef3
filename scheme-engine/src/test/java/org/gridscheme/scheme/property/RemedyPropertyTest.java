package org.gridscheme.scheme.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.gridscheme.scheme.model.Importance;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Remedy;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.testkit.Applications;
import org.gridscheme.scheme.testkit.Defaults;
import org.gridscheme.scheme.testkit.Overlays;
import org.gridscheme.scheme.testkit.Planners;
import org.gridscheme.scheme.testkit.RingTown;
import org.junit.jupiter.api.Test;

/** Applying a remedy really removes what it is for: the request or the grid is changed as it says and planned again. */
class RemedyPropertyTest {

    private static final int TOWNS = 150 * Integer.getInteger("gridscheme.runs", 1);
    /** All places, since one that is no longer refused may still give way to a better one. */
    private static final RuleBook WITHOUT_SWITCHING =
            Overlays.on(Defaults.UNBOUNDED, "search.switching-candidates", "0");

    private static final double[] CAPACITIES_kVA = {1200, 2500, 3600, 4000, 4400, 8000, 12_000, 16_000};

    private final Map<String, Integer> tried = new TreeMap<>();

    @Test
    void applyingARemedyRemovesItsReason() {
        LongStream.range(0, TOWNS).forEach(this::town);
        System.out.println("remedies applied: " + tried);
        assertThat(tried.keySet())
                .as("every kind of remedy was met")
                .contains(
                        "largest-capacity",
                        "free-bay",
                        "reinforce-section",
                        "raise-bay-limit",
                        "larger-transformer",
                        "move-open-point",
                        "connect-in-stages");
    }

    private void town(long seed) {
        RingTown town = new RingTown(seed);
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        double capacity_kVA = CAPACITIES_kVA[random.nextInt(CAPACITIES_kVA.length)];
        int x = 150 + random.nextInt(700);
        Case c = new Case(seed, town.grid(), town.streets(), x, capacity_kVA);
        SchemeSet set = c.plan(c.grid, capacity_kVA);
        if (!set.schemes().isEmpty()) {
            return;
        }
        for (Rejection rejection : set.rejected()) {
            Map<String, List<Remedy>> byKind = new TreeMap<>();
            for (Remedy r : rejection.remedies()) {
                String code = r.code().equals("raise-bay-limit") ? "reinforce-section" : r.code();
                byKind.computeIfAbsent(code + " " + r.removes(), k -> new ArrayList<>())
                        .add(r);
            }
            byKind.values().forEach(remedies -> apply(c, rejection, remedies));
        }
    }

    private record Case(long seed, String grid, StreetData streets, int x, double capacity_kVA) {

        SchemeSet plan(String changed, double kVA) {
            return Planners.of(changed, streets, WITHOUT_SWITCHING)
                    .plan(Applications.at(x, 10, kVA)
                            .importance(Importance.ORDINARY)
                            .maxSchemes(500)
                            .build());
        }
    }

    private void apply(Case c, Rejection rejection, List<Remedy> remedies) {
        String code = remedies.get(0).code();
        Set<String> removed = Set.of(remedies.get(0).removes());
        remedies.forEach(r -> tried.merge(r.code(), 1, Integer::sum));
        switch (code) {
            case "largest-capacity" -> {
                double most_kVA = remedies.get(0).value();
                assertThat(isUsed(c.plan(c.grid, most_kVA), rejection))
                        .as(
                                "%s with %s kVA, seed %d",
                                rejection.connectionPoint().id(), most_kVA, c.seed)
                        .isTrue();
                if (most_kVA + 1 < c.capacity_kVA) {
                    assertThat(isUsed(c.plan(c.grid, most_kVA + 1), rejection))
                            .as(
                                    "%s with one kVA more than %s, seed %d",
                                    rejection.connectionPoint().id(), most_kVA, c.seed)
                            .isFalse();
                }
            }
            case "free-bay" -> gone(c, rejection, removed, grid -> freed(grid, remedies.get(0)));
            case "reinforce-section", "raise-bay-limit" ->
                gone(c, rejection, removed, grid -> strengthened(grid, remedies));
            case "larger-transformer" -> gone(c, rejection, removed, grid -> grown(grid, remedies));
            case "move-open-point" -> gone(c, rejection, removed, grid -> switched(grid, remedies.get(0)));
            case "connect-in-stages" -> {
                double now_kVA = remedies.get(0).value();
                assertThat(now_kVA).isGreaterThanOrEqualTo(c.capacity_kVA / 2);
                assertThat(rejection.remedies())
                        .anyMatch(r -> r.code().equals(remedies.get(0).detail()));
            }
            default -> throw new AssertionError("a remedy without a test: " + code);
        }
    }

    private static boolean isUsed(SchemeSet set, Rejection rejection) {
        return set.schemes().stream()
                .flatMap(s -> s.sources().stream())
                .anyMatch(s -> s.connectionPoint()
                                .id()
                                .equals(rejection.connectionPoint().id())
                        && s.connectionPoint().kind()
                                == rejection.connectionPoint().kind());
    }

    private void gone(Case c, Rejection rejection, Set<String> codes, UnaryOperator<String> change) {
        String changed = change.apply(c.grid);
        assertThat(changed).as("the grid was changed").isNotEqualTo(c.grid);
        SchemeSet set = c.plan(changed, c.capacity_kVA);
        List<RejectionReason> left = set.rejected().stream()
                .filter(r -> r.connectionPoint()
                                .id()
                                .equals(rejection.connectionPoint().id())
                        && r.connectionPoint().kind()
                                == rejection.connectionPoint().kind())
                .flatMap(r -> r.reasons().stream())
                .filter(r -> codes.contains(r.code()))
                .toList();
        assertThat(left)
                .as("%s after %s, seed %d", rejection.connectionPoint().id(), rejection.remedies(), c.seed)
                .isEmpty();
    }

    private static String freed(String grid, Remedy remedy) {
        String bus = remedy.element();
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < remedy.value(); i++) {
            more.append("bay %s-new%d %s 0 0 state=SPARE\n".formatted(bus, i, bus));
        }
        if (grid.contains("bus " + bus + " ")) {
            return grid + more;
        }
        return eachLine(
                grid,
                line -> line.startsWith("rmu " + bus + " ")
                        ? line.replaceAll("spare=\\d+", "spare=" + (spare(line) + (int) remedy.value()))
                        : line);
    }

    private static int spare(String line) {
        return Integer.parseInt(line.replaceAll(".*spare=(\\d+).*", "$1"));
    }

    private static String strengthened(String grid, List<Remedy> remedies) {
        return eachLine(grid, line -> {
            String[] words = line.split(" ");
            String changed = line;
            for (Remedy r : remedies) {
                boolean section = words[0].equals("line") && r.element().equals(words[1] + "-" + words[2]);
                if (r.code().equals("reinforce-section") && section) {
                    String ampacity = r.target().replace(" A", "");
                    if (Double.parseDouble(ampacity) > ampacity(changed)) {
                        changed = changed.replaceAll("a=[0-9.]+", "a=" + ampacity);
                    }
                }
                if (r.code().equals("raise-bay-limit") && words[0].equals("bay") && words[1].equals(r.element())) {
                    changed = changed.replaceAll("limit=\\d+", "limit=" + (int) r.value());
                }
            }
            return changed;
        });
    }

    private static double ampacity(String line) {
        return Double.parseDouble(line.replaceAll(".* a=([0-9.]+).*", "$1"));
    }

    private static String grown(String grid, List<Remedy> remedies) {
        return eachLine(grid, line -> {
            String[] words = line.split(" ");
            double rated_MVA = 0;
            for (Remedy r : remedies) {
                if (words[0].equals("trafo") && words[1].equals(r.element())) {
                    rated_MVA = Math.max(rated_MVA, r.value() / 1000);
                }
            }
            return rated_MVA == 0
                    ? line
                    : String.format(Locale.ROOT, "trafo %s %s %.1f", words[1], words[2], rated_MVA);
        });
    }

    private static String switched(String grid, Remedy remedy) {
        return eachLine(grid, line -> {
            String[] words = line.split(" ");
            String id = words.length > 2 ? words[1] + "-" + words[2] : "";
            if (words[0].equals("line") && id.equals(remedy.detail())) {
                return line.replace(" open", "");
            }
            return words[0].equals("line") && id.equals(remedy.element()) ? line + " open" : line;
        });
    }

    private static String eachLine(String grid, UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder();
        grid.lines().map(change).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
