package org.gridscheme.api.grid;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Whether a request names something the grid has. Immutable. */
public final class GridDirectory {

    /** A connection point on a line names it, and how far along it lies for one customer. */
    private static final Pattern ON_LINE = Pattern.compile("(?:tap|cut|loop):(.+)@\\d+");

    private static final Pattern BOARD = Pattern.compile("lv:(.+)");

    private final GridSnapshot grid;
    private final Set<String> stations = new HashSet<>();

    public GridDirectory(GridSnapshot grid) {
        this.grid = grid;
        grid.model().substations().forEach(substation -> stations.add(substation.id()));
        grid.model().busbarSections().forEach(section -> stations.add(section.id()));
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
