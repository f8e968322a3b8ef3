package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineKind;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.FeederForest;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.ConnectionKind;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.VoltageRules;

/**
 * Lists every place of a grid where a customer can be connected: free bays, free ways, overhead sections to tap, cable
 * sections to cut a ring main unit into or to loop in to the customer, low-voltage boards. Quarantined and de-energised parts are left out. O(n log
 * n), sorted by kind and id so that the order of the model means nothing.
 */
final class SiteCollector {

    private final GridSnapshot grid;
    private final FeederForest forest;
    private final double lvLevel_kV;
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Integer> substations = new HashMap<>();

    /** @param lvLevel_kV nominal voltage of a low-voltage board */
    SiteCollector(GridContext context, double lvLevel_kV) {
        grid = context.grid();
        forest = context.forest();
        this.lvLevel_kV = lvLevel_kV;
    }

    List<Site> collect() {
        collectSpareBays();
        for (int n = 0; n < grid.nodeCount(); n++) {
            collectNode(n);
        }
        for (int s = 0; s < grid.sectionCount(); s++) {
            collectSection(s);
        }
        sites.sort(Comparator.comparing(Site::site).thenComparing(this::elementId));
        return List.copyOf(sites);
    }

    private String elementId(Site site) {
        return site.onSection()
                ? grid.section(site.section()).id()
                : grid.node(site.node()).id();
    }

    /** One site per busbar section: its free bays are interchangeable, the first by id stands for all. */
    private void collectSpareBays() {
        for (int b = 0; b < grid.busbarSectionCount(); b++) {
            int busbarSection = b;
            Arrays.stream(grid.baysAt(b))
                    .filter(this::isSpare)
                    .boxed()
                    .min(Comparator.comparing(bay -> grid.node(bay).id()))
                    .ifPresent(bay -> add(
                            ConnectionKind.SPARE_BAY,
                            ConnectionSite.SUBSTATION_BAY,
                            bay,
                            Candidate.NO_SECTION,
                            Candidate.NO_FEEDER,
                            busbarSection));
        }
    }

    private boolean isSpare(int bay) {
        return !grid.isQuarantinedNode(bay)
                && grid.node(bay)
                        .bay()
                        .map(FeederBay::state)
                        .filter(s -> s == BayState.SPARE)
                        .isPresent()
                && forest.feederOf(bay) < 0;
    }

    private void collectNode(int n) {
        int feeder = forest.feederOf(n);
        if (feeder < 0 || grid.isQuarantinedNode(n)) {
            return;
        }
        GridNode node = grid.node(n);
        if (node.spareWays() > 0) {
            addWay(node, n, feeder);
        }
        if (node.kind() == NodeKind.DISTRIBUTION_STATION && hasFreeLvWay(n)) {
            addAtNode(ConnectionKind.LV_BOARD, ConnectionSite.LV_BOARD, n, feeder);
        }
    }

    private void addWay(GridNode node, int n, int feeder) {
        switch (node.kind()) {
            case SWITCHING_STATION ->
                addAtNode(ConnectionKind.SPARE_BAY, ConnectionSite.SWITCHING_STATION_BAY, n, feeder);
            case RING_MAIN_UNIT, DISTRIBUTION_STATION ->
                addAtNode(ConnectionKind.SPARE_WAY, ConnectionSite.RING_MAIN_WAY, n, feeder);
            case CABLE_BRANCH_BOX -> addAtNode(ConnectionKind.SPARE_WAY, ConnectionSite.BRANCH_BOX_WAY, n, feeder);
            case BAY, POLE, JUNCTION, LV_BOARD, LV_BRANCH_BOX -> {
                // spare ways mean nothing there; the validator reports them
            }
        }
    }

    private boolean hasFreeLvWay(int n) {
        return grid.distributionTransformersAt(n).stream().anyMatch(t -> t.lvSpareWays() > 0);
    }

    private void addAtNode(ConnectionKind kind, ConnectionSite site, int n, int feeder) {
        add(kind, site, n, Candidate.NO_SECTION, feeder, forest.feeder(feeder).busbarSection());
    }

    private void add(ConnectionKind kind, ConnectionSite site, int node, int section, int feeder, int busbarSection) {
        String substation = grid.substationOf(busbarSection).id();
        GridNode at = grid.node(node);
        sites.add(new Site(
                kind,
                site,
                node,
                section,
                feeder,
                busbarSection,
                feeder >= 0 ? feeder : forest.feederCount() + busbarSection,
                substations.computeIfAbsent(substation, id -> substations.size()),
                at.areaClass(),
                kind == ConnectionKind.LV_BOARD ? lvLevel_kV : at.nominalVoltage_kV()));
    }

    private void collectSection(int s) {
        int feeder = forest.feederOfSection(s);
        if (feeder < 0 || grid.isQuarantinedSection(s) || isBetweenQuarantined(s)) {
            return;
        }
        boolean overhead = grid.section(s).kind() == LineKind.OVERHEAD;
        boolean medium = VoltageRules.isMediumOrLow(forest.feeder(feeder).nominalVoltage_kV());
        if (medium && overhead) {
            addOnSection(ConnectionKind.LINE_TAP, ConnectionSite.LINE_TAP, s, feeder);
            return;
        }
        addOnSection(ConnectionKind.LOOP_IN, ConnectionSite.LOOP_IN, s, feeder);
        if (medium) {
            addOnSection(ConnectionKind.NEW_RING_MAIN_UNIT, ConnectionSite.NEW_RING_MAIN_UNIT, s, feeder);
        }
    }

    /** As on a closed loop, where nobody can tell which way a section is supplied. */
    private boolean isBetweenQuarantined(int s) {
        return grid.isQuarantinedNode(grid.sectionFrom(s)) && grid.isQuarantinedNode(grid.sectionTo(s));
    }

    private void addOnSection(ConnectionKind kind, ConnectionSite site, int s, int feeder) {
        int upstream = grid.otherEnd(s, forest.downstreamNode(s));
        add(kind, site, upstream, s, feeder, forest.feeder(feeder).busbarSection());
    }
}
