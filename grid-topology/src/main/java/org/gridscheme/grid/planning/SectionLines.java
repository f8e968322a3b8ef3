package org.gridscheme.grid.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.loading.GridLoading;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.snapshot.GridSnapshot;

/** Sections as lines, open where they are open in the snapshot, at the end where the data have the switch. */
final class SectionLines {

    private final GridSnapshot grid;
    private final GridLoading loading;

    SectionLines(GridSnapshot grid, GridLoading loading) {
        this.grid = grid;
        this.loading = loading;
    }

    List<Line> list(int... sections) {
        List<Line> lines = new ArrayList<>(sections.length);
        for (int section : sections) {
            lines.add(line(section));
        }
        return lines;
    }

    private Line line(int section) {
        LineSection it = grid.section(section);
        double length_km = it.length_m() / 1000;
        boolean closed = grid.isClosed(section);
        boolean openAtFrom = !closed && isOpen(section, it, true);
        boolean openAtTo = !closed && isOpen(section, it, false);
        // Opened by a move the data do not know of: which end does not matter to a line without capacitance.
        boolean unrecorded = !closed && !openAtFrom && !openAtTo;
        return new Line(
                it.id(),
                it.name(),
                new Terminal(it.fromNodeId(), !(unrecorded || openAtFrom)),
                new Terminal(it.toNodeId(), !openAtTo),
                PiModel.series(it.rOperating_ohmPerKm() * length_km, it.x_ohmPerKm() * length_km),
                Optional.empty(),
                OptionalDouble.of(loading.sectionAllowed_A(section)),
                OptionalDouble.of(it.length_m()),
                it.conductorType(),
                List.of());
    }

    private boolean isOpen(int section, LineSection it, boolean atFrom) {
        return grid.switchesOn(section).stream()
                .anyMatch(s -> !s.isClosed(grid.state()) && s.nodeId().equals(it.fromNodeId()) == atFrom);
    }
}
