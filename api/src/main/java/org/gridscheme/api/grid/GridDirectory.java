package org.gridscheme.api.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Whether a request names something the grid has, and what people call it. Immutable. */
public final class GridDirectory {

    /** A connection point on a line names it, and how far along it lies for one customer. */
    private static final Pattern ON_LINE = Pattern.compile("(?:tap|cut|loop):(.+)@\\d+");

    private static final Pattern BOARD = Pattern.compile("lv:(.+)");

    private final GridSnapshot grid;
    private final Set<String> stations = new HashSet<>();

    /** Of whatever is neither a node nor a line section. */
    private final Map<String, String> names = new HashMap<>();

    public GridDirectory(GridSnapshot grid) {
        this.grid = grid;
        grid.model().substations().forEach(substation -> stations.add(substation.id()));
        grid.model().busbarSections().forEach(section -> stations.add(section.id()));
        GridModel model = grid.model();
        model.substations().forEach(it -> names.put(it.id(), it.name()));
        model.busbarSections().forEach(it -> names.put(it.id(), it.name()));
        model.busTies().forEach(it -> names.put(it.id(), it.name()));
        model.powerTransformers().forEach(it -> names.put(it.id(), it.name()));
        model.distributionTransformers().forEach(it -> names.put(it.id(), it.name()));
        model.lineSwitches().forEach(it -> names.put(it.id(), it.name()));
        model.restrictedAreas().forEach(it -> names.put(it.id(), it.name()));
    }

    /**
     * What people call an element; a line section without a name by the nodes it joins, {@code A – B}. Empty where there is no
     * such element, nothing but ids to call it by, or elements of several kinds with this id.
     */
    public Optional<String> findName(String id) {
        OptionalInt node = grid.findNodeIndex(id);
        int kinds = (node.isPresent() ? 1 : 0)
                + (grid.findSectionIndex(id).isPresent() ? 1 : 0)
                + (names.containsKey(id) ? 1 : 0);
        if (kinds > 1) {
            return Optional.empty();
        }
        if (node.isPresent()) {
            return given(grid.node(node.getAsInt()).name(), id);
        }
        OptionalInt section = grid.findSectionIndex(id);
        if (section.isPresent()) {
            return given(grid.section(section.getAsInt()).name(), id).or(() -> ends(section.getAsInt()));
        }
        return given(names.getOrDefault(id, ""), id);
    }

    /** A node without a name is still told apart by its id. */
    private Optional<String> ends(int section) {
        GridNode from = grid.node(grid.sectionFrom(section));
        GridNode to = grid.node(grid.sectionTo(section));
        Optional<String> start = given(from.name(), from.id());
        Optional<String> end = given(to.name(), to.id());
        return start.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(start.orElse(from.id()) + " – " + end.orElse(to.id()));
    }

    private static Optional<String> given(String name, String id) {
        return name.isBlank() || name.equals(id) ? Optional.empty() : Optional.of(name);
    }

    /** True for the id of a substation, busbar section, feeder, node, line section or connection point. */
    public boolean has(String id) {
        Matcher onLine = ON_LINE.matcher(id);
        if (onLine.matches()) {
            return grid.findSectionIndex(onLine.group(1)).isPresent();
        }
        Matcher board = BOARD.matcher(id);
        String element = board.matches() ? board.group(1) : id;
        return stations.contains(element)
                || grid.findNodeIndex(element).isPresent()
                || grid.findSectionIndex(element).isPresent();
    }
}
