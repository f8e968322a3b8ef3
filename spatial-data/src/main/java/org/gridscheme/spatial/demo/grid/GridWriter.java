package org.gridscheme.spatial.demo.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.FeederBay;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.grid.model.SwitchKind;
import org.locationtech.jts.geom.Coordinate;

/** Turns laid feeders and ties into nodes, line sections, switches, loads and transformers of the grid model. */
final class GridWriter {

    /** Nominal voltage of every generated feeder. */
    static final double NOMINAL_KV = 10;

    private static final double TRANSFORMER_MEASURED_SHARE = 0.9;

    private final StreetMesh mesh;
    private final GridLists lists;
    private final GridNames names;
    private final ConductorChoice conductors;
    private final long seed;

    GridWriter(StreetMesh mesh, GridLists lists, GridNames names, ConductorChoice conductors, long seed) {
        this.mesh = mesh;
        this.lists = lists;
        this.names = names;
        this.conductors = conductors;
        this.seed = seed;
    }

    /** Writes a bay; its id is kept in its draft. */
    void writeBay(SubstationDraft substation, BayDraft bay, String sectionId) {
        DraftNode node = bay.node();
        node.id = GridLists.id("BAY", lists.nextNumber(NodeKind.BAY));
        FeederDraft feeder = bay.feeder();
        OptionalDouble measured = feeder == null || Double.isNaN(feeder.measured_A)
                ? OptionalDouble.empty()
                : OptionalDouble.of(rounded(feeder.measured_A, 10));
        boolean limited = DemoRandom.of(seed, "bay-limit", substation.index * 100L + bay.number())
                .chance(0.8);
        FeederBay details = new FeederBay(
                sectionId, bay.state(), measured, limited ? OptionalDouble.of(600) : OptionalDouble.empty());
        lists.nodes.add(new GridNode(
                node.id,
                names.bay(substation.name, bay),
                NodeKind.BAY,
                node.position,
                NOMINAL_KV,
                node.area,
                0,
                0,
                Optional.of(details)));
    }

    /** Writes everything behind the bay of a feeder. */
    void writeFeeder(FeederDraft feeder) {
        DemoRandom random = DemoRandom.of(seed, "stations-written", feeder.index);
        for (DraftNode node : feeder.nodes) {
            DraftNode parent = node.parent;
            if (parent != null) {
                writeNode(node);
                writeSection(parent, node);
                writeLoad(node, random);
            }
        }
    }

    private void writeNode(DraftNode node) {
        int number = lists.nextNumber(node.kind);
        node.id = GridLists.id(GridNames.code(node.kind), number);
        lists.nodes.add(new GridNode(
                node.id,
                names.node(node.kind, mesh.streetName(node.vertex), number),
                node.kind,
                node.position,
                NOMINAL_KV,
                node.area,
                node.totalWays,
                node.spareWays,
                Optional.empty()));
    }

    private void writeSection(DraftNode parent, DraftNode node) {
        String sectionId = addLine(parent, node, node.line(parent), node.length_m, node);
        if (node.switchAtParent != null) {
            lists.addSwitch(node.switchAtParent, parent.id, sectionId, true);
        }
        if (node.switchHere != null) {
            lists.addSwitch(node.switchHere, node.id, sectionId, true);
        }
    }

    private String addLine(
            DraftNode from, DraftNode to, List<Coordinate> course, double length_m, DraftNode conductorOf) {
        String id = GridLists.id("LS", lists.lines.size() + 1);
        ConductorRating rating = conductors.rating(conductorOf.conductor);
        lists.lines.add(new LineSection(
                id,
                id,
                from.id,
                to.id,
                conductorOf.lineKind,
                conductorOf.conductor,
                length_m,
                rating.r20_ohmPerKm(),
                rating.rOperating_ohmPerKm(),
                rating.x_ohmPerKm(),
                rounded(conductors.ampacity_A(conductorOf.conductor, conductorOf.lineKind), 10),
                Places.line(course)));
        return id;
    }

    private void writeLoad(DraftNode node, DemoRandom random) {
        StationLoad load = node.load;
        if (load == null) {
            return;
        }
        String id = GridLists.id("LD", lists.loads.size() + 1);
        lists.loads.add(new Load(
                id,
                names.load(load.kind()),
                node.id,
                rounded(load.peak_kVA() * load.powerFactor(), 10),
                load.powerFactor(),
                load.installed_kVA(),
                Optional.of(load.kind().name())));
        if (!load.publicTransformers()) {
            return;
        }
        boolean measured = random.chance(TRANSFORMER_MEASURED_SHARE);
        for (double rated : load.transformers_kVA()) {
            double peak = load.peak_kVA() * rated / load.installed_kVA();
            String transformerId = GridLists.id("DT", lists.transformers.size() + 1);
            lists.transformers.add(new DistributionTransformer(
                    transformerId,
                    transformerId,
                    node.id,
                    rated,
                    measured ? OptionalDouble.of(rounded(peak, 10)) : OptionalDouble.empty(),
                    random.intBetween(0, 4)));
        }
    }

    /** Writes a laid tie; one of its two switches is open. */
    void writeTie(TieDraft tie) {
        String id = addLine(tie.from(), tie.to(), tie.line(), tie.length_m(), tie.from());
        SwitchKind kindFrom = switchAt(tie.from());
        SwitchKind kindTo = switchAt(tie.to());
        lists.addSwitch(kindFrom, tie.from().id, id, !tie.openAtFrom());
        if (tie.to().kind != NodeKind.POLE) {
            lists.addSwitch(kindTo, tie.to().id, id, tie.openAtFrom());
        }
    }

    private static SwitchKind switchAt(DraftNode node) {
        return node.kind == NodeKind.POLE ? SwitchKind.LOAD_BREAK_SWITCH : TrunkUnits.switchOf(node);
    }

    static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }
}
