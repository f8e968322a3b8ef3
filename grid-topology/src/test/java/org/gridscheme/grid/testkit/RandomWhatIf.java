package org.gridscheme.grid.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridscheme.grid.topology.AddedLoad;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.grid.topology.GridOverlay;
import org.gridscheme.grid.topology.LineValues;

/**
 * Random changes of a text grid, made twice: as an overlay on the grid and in its text, so that a test can compare the overlay
 * with the grid of the changed text. The same seed gives the same changes.
 */
public final class RandomWhatIf {

    /** Kc of the loads added, as the text's commitments have it. */
    public static final double COINCIDENCE = 0.8;

    private static final LineValues LINE = new LineValues(1, 0.0601, 0.0766, 0.087, 356.3);

    private final Random random;
    private final List<String> lines;
    private GridOverlay overlay;
    private int next;

    /** @param text written with {@link RandomGrids}: every line has an id and a length */
    public RandomWhatIf(String text, FeederForest base, long seed) {
        this.random = new Random(seed);
        this.lines = new ArrayList<>(text.lines().toList());
        this.overlay = GridOverlay.on(base);
    }

    public GridOverlay overlay() {
        return overlay;
    }

    /** The text with all changes in it. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** A demand at a random supplied node. */
    public void addLoad() {
        int node = pick(suppliedNodes());
        int kVA = 100 + random.nextInt(2000);
        String id = "new" + next++;
        overlay = overlay.addLoad(new AddedLoad(node, kVA * COINCIDENCE / (Math.sqrt(3) * 10), kVA));
        add("commit %s %s %d kc=%s", id, overlay.nodeId(node), kVA, COINCIDENCE);
    }

    /** A node on a random energised section; without one nothing happens. */
    public void tap() {
        int[] sections = energisedSections();
        if (sections.length == 0) {
            return;
        }
        int section = pick(sections);
        Cut cut = new Cut(section);
        String id = "new" + next++;
        overlay = overlay.tap(section, cut.at_m, id);
        add("joint %s 0 0", id);
        cut.writeParts(id, id);
    }

    /** A unit looped into a random energised section; without one nothing happens. */
    public void cutIn() {
        int[] sections = energisedSections();
        if (sections.length == 0) {
            return;
        }
        int section = pick(sections);
        Cut cut = new Cut(section);
        boolean suppliedFromFirst = overlay.parentSection(overlay.endsOf(section)[1]) == section;
        String id = "new" + next++;
        LineValues connector = LINE.withLength(50 + random.nextInt(300));
        overlay = overlay.cutIn(section, cut.at_m, id, connector);
        add("joint %s/in 0 0", id);
        add("rmu %s 0 0 ways=6", id);
        add("joint %s/out 0 0", id);
        line(id + "/in", id + "/in", id, connector.length_m());
        line(id + "/out", id, id + "/out", connector.length_m());
        cut.writeParts(suppliedFromFirst ? id + "/in" : id + "/out", suppliedFromFirst ? id + "/out" : id + "/in");
    }

    /** A new line from a random supplied node to a new unit. */
    public void addLine() {
        int node = pick(suppliedNodes());
        String id = "new" + next++;
        LineValues values = LINE.withLength(100 + random.nextInt(2000));
        overlay = overlay.addLine(node, id, values);
        add("rmu %s 0 0 ways=6", id);
        line(id, overlay.nodeId(node), id, values.length_m());
    }

    /** Moves a random open point along its loop; without one that can be moved nothing happens. */
    public void moveOpenPoint() {
        int[] open = IntStream.range(0, overlay.sectionCount())
                .filter(this::isOpenPoint)
                .toArray();
        if (open.length == 0) {
            return;
        }
        int toClose = pick(open);
        int[] ends = overlay.endsOf(toClose);
        int[] loop = exclusive(overlay.supplyPath(ends[0]), overlay.supplyPath(ends[1]));
        if (loop.length == 0) {
            return;
        }
        int toOpen = pick(loop);
        overlay = overlay.moveOpenPoint(toClose, toOpen);
        rewrite(toClose, line(toClose).replace(" open", ""));
        rewrite(toOpen, line(toOpen) + " open");
    }

    private boolean isOpenPoint(int section) {
        int base = overlay.baseSection(section);
        return !overlay.conducts(section)
                && base >= 0
                && line(section).endsWith(" open")
                && overlay.bayOf(overlay.endsOf(section)[0]) >= 0
                && overlay.bayOf(overlay.endsOf(section)[1]) >= 0;
    }

    /** Sections on one of the paths but not on both. */
    private static int[] exclusive(int[] a, int[] b) {
        return IntStream.concat(
                        IntStream.of(a).filter(s -> IntStream.of(b).noneMatch(t -> t == s)),
                        IntStream.of(b).filter(s -> IntStream.of(a).noneMatch(t -> t == s)))
                .toArray();
    }

    private int[] suppliedNodes() {
        return IntStream.range(0, overlay.nodeCount())
                .filter(node -> overlay.bayOf(node) >= 0)
                .toArray();
    }

    private int[] energisedSections() {
        return IntStream.range(0, overlay.nodeCount())
                .map(overlay::parentSection)
                .filter(section -> section >= 0)
                .toArray();
    }

    private int pick(int[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The statement of a section, empty where it was replaced. */
    private String line(int section) {
        String id = " id=" + overlay.sectionId(section) + " ";
        return lines.stream()
                .filter(line -> (line + " ").contains(id))
                .findFirst()
                .orElse("");
    }

    private void rewrite(int section, String statement) {
        lines.set(lines.indexOf(line(section)), statement);
    }

    private void line(String id, String from, String to, double length_m) {
        add("line %s %s id=%s len=%s", from, to, id, length_m);
    }

    private void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    /** A section to be divided in the text. */
    private final class Cut {

        private final String id;
        private final String[] words;
        private final String rest;
        private final double length_m;
        private final double at_m;

        Cut(int section) {
            this.id = overlay.sectionId(section);
            String statement = line(section);
            this.words = statement.split(" ");
            this.rest = statement.contains(" a=") ? statement.substring(statement.indexOf(" a=")) : "";
            this.length_m = overlay.values(section).length_m();
            this.at_m = length_m * (0.1 + 0.8 * random.nextDouble());
            lines.remove(statement);
        }

        void writeParts(String endOfFirst, String startOfSecond) {
            add("line %s %s id=%s/1 len=%s%s", words[1], endOfFirst, id, at_m, rest);
            add("line %s %s id=%s/2 len=%s%s", startOfSecond, words[2], id, length_m - at_m, rest);
        }
    }
}
