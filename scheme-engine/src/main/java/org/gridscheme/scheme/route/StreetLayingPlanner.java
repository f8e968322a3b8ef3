package org.gridscheme.scheme.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.RestrictedArea;
import org.gridscheme.scheme.model.LayingMethod;
import org.gridscheme.scheme.rulebook.RouteRules;
import org.gridscheme.scheme.street.StreetEdge;
import org.gridscheme.scheme.street.StreetNetwork;
import org.gridscheme.scheme.street.SurfaceKind;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Decides once per grid version how a line would be built along every street edge. */
final class StreetLayingPlanner {

    private static final double DUCT_TOLERANCE_m = 15;

    private final StreetNetwork streets;
    private final RouteRules rules;

    /** Supply area class of a street edge. */
    interface AreaOfEdge {
        AreaClass areaClass(int edge);
    }

    StreetLayingPlanner(StreetNetwork streets, RouteRules rules) {
        this.streets = streets;
        this.rules = rules;
    }

    StreetLaying plan(List<Duct> ducts, List<RestrictedArea> restricted, AreaOfEdge areas) {
        List<Duct> usable = usableDucts(ducts);
        int[] ductOfEdge = new DuctMatcher(streets, usable, DUCT_TOLERANCE_m).match();
        boolean[] forbidden = forbiddenEdges(restricted);
        LayingMethod[] methods = new LayingMethod[streets.edgeCount()];
        boolean[] poles = new boolean[streets.edgeCount()];
        for (int e = 0; e < methods.length; e++) {
            AreaClass area = areas.areaClass(e);
            SurfaceKind surface = streets.edge(e).surface();
            methods[e] = ductOfEdge[e] >= 0
                    ? LayingMethod.EXISTING_DUCT
                    : rules.layingMethod(area, surface).value();
            poles[e] = rules.overheadAllowed(area, surface);
        }
        return new StreetLaying(
                methods, ductOfEdge, usable.stream().map(Duct::id).toList(), forbidden, poles);
    }

    private List<Duct> usableDucts(List<Duct> ducts) {
        List<Duct> usable = new ArrayList<>();
        for (Duct duct : ducts) {
            if (duct.holesFree() >= rules.existingDuctMinHoles().value()) {
                usable.add(duct);
            }
        }
        usable.sort(Comparator.comparingInt(Duct::holesFree).reversed().thenComparing(Duct::id));
        return usable;
    }

    private boolean[] forbiddenEdges(List<RestrictedArea> restricted) {
        STRtree index = new STRtree();
        for (RestrictedArea area : restricted) {
            index.insert(area.geometry().getEnvelopeInternal(), PreparedGeometryFactory.prepare(area.geometry()));
        }
        boolean[] forbidden = new boolean[streets.edgeCount()];
        for (int e = 0; e < forbidden.length; e++) {
            StreetEdge edge = streets.edge(e);
            forbidden[e] =
                    edge.tunnel() || rules.forbiddenAlong().contains(edge.roadClass()) || entersRestricted(edge, index);
        }
        return forbidden;
    }

    private static boolean entersRestricted(StreetEdge edge, STRtree index) {
        for (Object candidate : index.query(edge.geometry().getEnvelopeInternal())) {
            if (((PreparedGeometry) candidate).intersects(edge.geometry())) {
                return true;
            }
        }
        return false;
    }
}
