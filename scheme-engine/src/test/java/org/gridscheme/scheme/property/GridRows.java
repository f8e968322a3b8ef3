package org.gridscheme.scheme.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** Changes to the rows of a grid written as text: moved, in another order, without a point, with a duct more. */
final class GridRows {

    private static final Set<String> NODES = Set.of("rmu", "hub", "box", "pole");

    private GridRows() {}

    static String shifted(String row, double dx, double dy) {
        String[] words = row.split(" ");
        int first =
                switch (words[0]) {
                    case "station", "rmu", "hub", "box", "pole" -> 2;
                    case "bay" -> 3;
                    case "duct" -> 4;
                    default -> words.length;
                };
        int last = words[0].equals("duct") ? first + 4 : Math.min(words.length, first + 2);
        for (int i = first; i < last; i++) {
            double by_m = (i - first) % 2 == 0 ? dx : dy;
            words[i] = String.format(Locale.ROOT, "%.3f", Double.parseDouble(words[i]) + by_m);
        }
        return String.join(" ", words);
    }

    /** Rows of one kind in another order; kinds stay in theirs, for a row may only name what stands before it. */
    static String shuffled(String grid, Random order) {
        StringBuilder text = new StringBuilder();
        for (String kind : List.of("station", "bus", "trafo", "bay", "node", "line", "load", "commit", "duct")) {
            List<String> rows = new ArrayList<>(
                    grid.lines().filter(r -> kind(r).equals(kind)).toList());
            Collections.shuffle(rows, order);
            rows.forEach(r -> text.append(r).append('\n'));
        }
        return text.toString();
    }

    private static String kind(String row) {
        String word = row.substring(0, row.indexOf(' '));
        return NODES.contains(word) ? "node" : word;
    }

    /** A further spare bay on the busbar section of any other bay. */
    static String withSpareBay(String grid, Random random) {
        List<String> bays = grid.lines().filter(row -> row.startsWith("bay ")).toList();
        String[] words = bays.get(random.nextInt(bays.size())).split(" ");
        return grid + "bay %s-more %s %s %s state=SPARE\n".formatted(words[2], words[2], words[3], words[4]);
    }

    /** A duct with six free holes beside what the grid has. */
    static String withDuct(String grid, String id, Coordinate from, Coordinate to) {
        return grid + String.format(Locale.ROOT, "duct %s 6 6 %.3f %.3f %.3f %.3f%n", id, from.x, from.y, to.x, to.y);
    }

    /** The grid without a spare bay, without the spare ways of a node, or without the line a place is on. */
    static String without(String grid, String point) {
        if (point.contains("@")) {
            String line = " id=" + point.substring(point.indexOf(':') + 1, point.indexOf('@')) + " ";
            return grid.lines().filter(row -> !row.contains(line)).collect(Collectors.joining("\n", "", "\n"));
        }
        StringBuilder text = new StringBuilder();
        for (String row : grid.lines().toList()) {
            String[] words = row.split(" ");
            boolean named = words[1].equals(point);
            if (!(named && words[0].equals("bay"))) {
                boolean node = named && NODES.contains(words[0]);
                text.append(node ? row.replaceAll("spare=\\d+", "spare=0") : row)
                        .append('\n');
            }
        }
        return text.toString();
    }
}
