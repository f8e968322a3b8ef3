package org.gridscheme.spatial.demo.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.model.BayState;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.spatial.demo.grid.SynthesisSettings.SubstationSettings;

/**
 * Fills the busbar sections: every feeder gets a section, both ends of a ring within one substation different ones; each
 * section keeps one to three spare bays and some reserved ones.
 */
final class BayPlanner {

    /** Line numbers of the next section start this much higher: 11, 12, … then 31, 32, … */
    private static final int NUMBERS_PER_SECTION = 20;

    private final StreetMesh mesh;
    private final DensityField density;
    private final NodePlacement placement;
    private final SubstationSettings settings;
    private final long seed;

    BayPlanner(StreetMesh mesh, DensityField density, NodePlacement placement, SynthesisParameters parameters) {
        this.mesh = mesh;
        this.density = density;
        this.placement = placement;
        this.settings = parameters.settings().substations();
        this.seed = parameters.seed();
    }

    void plan(List<SubstationDraft> substations) {
        for (SubstationDraft substation : substations) {
            assignSections(substation);
            SiteLayout site = new SiteLayout(mesh, placement, substation, settings);
            substation.position = site.substation();
            for (int section = 0; section < substation.sections; section++) {
                fill(substation, section, site);
            }
        }
    }

    /** Ring feeders first; a feeder that stands by for one of them then keeps off its section. */
    private static void assignSections(SubstationDraft substation) {
        int[] used = new int[substation.sections];
        List<FeederDraft> order = new ArrayList<>();
        substation.feeders.stream().filter(BayPlanner::isInRing).forEach(order::add);
        substation.feeders.stream().filter(feeder -> !isInRing(feeder)).forEach(order::add);
        for (FeederDraft feeder : order) {
            feeder.section = emptiest(feeder, used);
            used[feeder.section]++;
        }
    }

    private static boolean isInRing(FeederDraft feeder) {
        return feeder.tie != null && feeder.tie.ring();
    }

    private static int emptiest(FeederDraft feeder, int[] used) {
        int best = -1;
        for (int section = 0; section < used.length; section++) {
            boolean apart = feeder.tie == null || !feeder.sharesSection(feeder.tie.other(), section);
            if (apart && (best < 0 || used[section] < used[best])) {
                best = section;
            }
        }
        return Math.max(0, best);
    }

    private void fill(SubstationDraft substation, int section, SiteLayout site) {
        DemoRandom random = DemoRandom.of(seed, "bays", substation.index * 8L + section);
        List<FeederDraft> feeders = substation.feeders.stream()
                .filter(feeder -> feeder.section == section)
                .toList();
        int spare = random.intBetween(1, 3);
        int bays = Math.max(
                settings.baysPerSectionMin(),
                Math.min(settings.baysPerSectionMax(), feeders.size() + spare + random.intBetween(1, 2)));
        bays = Math.max(bays, feeders.size() + 1);
        List<BayState> states = new ArrayList<>();
        for (int i = 0; i < bays; i++) {
            states.add(
                    i < feeders.size()
                            ? BayState.USED
                            : i < feeders.size() + spare ? BayState.SPARE : BayState.RESERVED);
        }
        int[] slots = new int[bays];
        for (int i = 0; i < bays; i++) {
            slots[i] = i;
        }
        random.shuffle(slots);
        List<Position> row = site.bays(section, bays);
        BayDraft[] bySlot = new BayDraft[bays];
        for (int i = 0; i < bays; i++) {
            int number = 11 + section * NUMBERS_PER_SECTION + slots[i];
            DraftNode node = node(substation, row.get(slots[i]));
            FeederDraft feeder = i < feeders.size() ? feeders.get(i) : null;
            if (feeder != null) {
                feeder.number = number;
                feeder.nodes.add(node);
            }
            bySlot[slots[i]] = new BayDraft(section, number, states.get(i), node, feeder);
        }
        substation.bays.addAll(List.of(bySlot));
    }

    private DraftNode node(SubstationDraft substation, Position position) {
        AreaClass area = density.areaClass(substation.vertex);
        return new DraftNode(NodeKind.BAY, position, substation.vertex, area);
    }
}
