package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.model.NodeKind;
import org.locationtech.jts.geom.Coordinate;

/** Lays the ties between feeders along the streets, from the last unit of one to a unit of the other. */
final class TieLayout {

    private final StreetMesh mesh;
    private final StreetCells ways;
    private final double cableSlack;
    private final long seed;

    /** @param ways from every vertex to the nearest trunk node of its feeder */
    TieLayout(StreetMesh mesh, StreetCells ways, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.ways = ways;
        this.cableSlack = parameters.settings().feeders().cableSlack();
        this.seed = parameters.seed();
    }

    List<TieDraft> lay(List<FeederDraft> feeders) {
        List<TieDraft> ties = new ArrayList<>();
        for (FeederDraft feeder : feeders) {
            FeederTie tie = feeder.tie;
            if (tie != null && (!tie.ring() || feeder.index < tie.other().index)) {
                lay(tie).ifPresent(ties::add);
            }
        }
        return ties;
    }

    private Optional<TieDraft> lay(FeederTie tie) {
        DraftNode from = tie.feeder().trunkEnd();
        List<Coordinate> course = rest(tie.feeder(), from, tie.end());
        mesh.appendCourse(tie.piece(), tie.end(), course);
        DraftNode to;
        if (tie.ring()) {
            to = tie.other().trunkEnd();
            List<Coordinate> back = rest(tie.other(), to, tie.otherEnd());
            for (int i = back.size() - 2; i >= 0; i--) {
                course.add(back.get(i));
            }
        } else {
            MeshPath way = ways.toCentre(tie.otherEnd());
            Optional<DraftNode> unit = tie.other().findUnit(way.end());
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            to = unit.get();
            List<Coordinate> onward = way.course(0, way.size() - 1);
            course.addAll(onward.subList(1, onward.size()));
        }
        if (from.kind == NodeKind.BAY || to.kind == NodeKind.BAY) {
            return Optional.empty();
        }
        return Optional.of(draft(tie, from, to, course));
    }

    /** From a trunk node along the trunk to its end. */
    private List<Coordinate> rest(FeederDraft feeder, DraftNode from, int end) {
        if (from.trunkIndex < 0) {
            return new ArrayList<>(List.of(mesh.place(end)));
        }
        return feeder.trunk().course(from.trunkIndex, feeder.trunk().size() - 1);
    }

    private TieDraft draft(FeederTie tie, DraftNode from, DraftNode to, List<Coordinate> course) {
        List<Coordinate> line = Places.joined(from.position, course, to.position);
        boolean overhead = tie.feeder().overhead;
        double length = Places.centimetre(Places.length_m(line) * (overhead ? 1 : cableSlack));
        boolean openAtFrom = from.kind == NodeKind.SWITCHING_STATION
                || to.kind == NodeKind.POLE
                || (to.kind != NodeKind.SWITCHING_STATION
                        && DemoRandom.of(seed, "open-point", tie.feeder().index).chance(0.5));
        if (!overhead) {
            from.totalWays++;
            to.totalWays++;
        }
        return new TieDraft(from, to, line, length, openAtFrom);
    }
}
