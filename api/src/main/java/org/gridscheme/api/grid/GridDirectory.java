package org.gridscheme.api.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.snapshot.SectionNames;

/** Whether a request names something the grid has, and what people call it. Immutable. */
public final class GridDirectory {

    /** A connection point on a line names it, and how far along it lies for one customer. */
    private static final Pattern ON_LINE = Pattern.compile("(?:tap|cut|loop):(.+)@\\d+");

    private static final Pattern BOARD = Pattern.compile("lv:(.+)");

    private final GridSnapshot grid;
    private final Set<String> stations = new HashSet<>();

    /** Whatever is neither a node nor a line section. */
    private final Map<String, GridElement> others = new HashMap<>();

    public GridDirectory(GridSnapshot grid) {
        this.grid = grid;
        grid.model().substations().forEach(substation -> stations.add(substation.id()));
        grid.model().busbarSections().forEach(section -> stations.add(section.id()));
        GridModel model = grid.model();
        addAll(model.substations());
        addAll(model.busbarSections());
        addAll(model.busTies());
        addAll(model.powerTransformers());
        addAll(model.distributionTransformers());
        addAll(model.lineSwitches());
        addAll(model.restrictedAreas());
    }

    private void addAll(List<? extends GridElement> elements) {
        elements.forEach(element -> others.put(element.id(), element));
    }

    /**
     * What people call an element; a line section without a name by the nodes it joins, {@code A – B}. Empty where there is no
     * such element, nothing but ids to call it by, or elements of several kinds with this id.
     */
    public Optional<String> findName(String id) {
        OptionalInt node = grid.findNodeIndex(id);
        int kinds = (node.isPresent() ? 1 : 0)
                + (grid.findSectionIndex(id).isPresent() ? 1 : 0)
                + (others.containsKey(id) ? 1 : 0);
        if (kinds > 1) {
            return Optional.empty();
        }
        if (node.isPresent()) {
            return grid.node(node.getAsInt()).givenName();
        }
        OptionalInt section = grid.findSectionIndex(id);
        if (section.isPresent()) {
            return SectionNames.find(grid, section.getAsInt());
        }
        return Optional.ofNullable(others.get(id)).flatMap(GridElement::givenName);
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
