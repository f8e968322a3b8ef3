package org.gridscheme.grid.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.grid.topology.IsolationZones;
import org.gridscheme.grid.topology.ZoneTree;

/** The failures within each zone, those of equal repair time added up. */
final class ZoneFailures {

    private final List<Map<Double, Failures>> byRepair = new ArrayList<>();

    private ZoneFailures(int zones) {
        for (int zone = 0; zone < zones; zone++) {
            byRepair.add(new LinkedHashMap<>());
        }
    }

    static ZoneFailures of(ZoneTree tree, FailureData data) {
        IsolationZones zones = tree.zones();
        GridSnapshot grid = tree.forest().grid();
        ZoneFailures failures = new ZoneFailures(zones.zoneCount());
        for (int node = 0; node < grid.nodeCount(); node++) {
            if (zones.zoneOfNode(node) >= 0) {
                failures.add(zones.zoneOfNode(node), data.of(grid.node(node)));
            }
        }
        for (int section = 0; section < grid.sectionCount(); section++) {
            if (zones.zoneOfSection(section) >= 0) {
                failures.add(zones.zoneOfSection(section), data.of(grid.section(section)));
            }
        }
        return failures;
    }

    List<Failures> of(int zone) {
        return List.copyOf(byRepair.get(zone).values());
    }

    private void add(int zone, Failures more) {
        if (more.lasting_perYear() > 0 || more.momentary_perYear() > 0) {
            byRepair.get(zone)
                    .merge(
                            more.repair_h(),
                            more,
                            (a, b) -> new Failures(
                                    a.lasting_perYear() + b.lasting_perYear(),
                                    a.repair_h(),
                                    a.momentary_perYear() + b.momentary_perYear()));
        }
    }
}
