package org.gridscheme.grid.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.Commitment;
import org.gridscheme.grid.model.DistributionTransformer;
import org.gridscheme.grid.model.Duct;
import org.gridscheme.grid.model.GeneratingUnit;
import org.gridscheme.grid.model.GridElement;
import org.gridscheme.grid.model.GridModel;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.Load;
import org.gridscheme.grid.model.LoadProfile;
import org.gridscheme.grid.model.RestrictedArea;
import org.locationtech.jts.geom.Geometry;

/**
 * What hangs on the network, references resolved and values checked. A refused load, transformer or commitment is left out,
 * and its node is quarantined because what it carries is no longer known.
 */
final class Attachments {

    private final Findings findings;
    private final SupplySide supply;
    private final UniqueElements<GridNode> nodes;
    private final Map<String, List<LoadProfile>> profiles = new LinkedHashMap<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<DistributionTransformer> distributionTransformers = new ArrayList<>();
    private final List<LowVoltageFeed> lowVoltageFeeds = new ArrayList<>();
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Duct> ducts = new ArrayList<>();
    private final List<RestrictedArea> restrictedAreas = new ArrayList<>();

    private Attachments(GridModel model, SupplySide supply, UniqueElements<GridNode> nodes, Findings findings) {
        this.findings = findings;
        this.supply = supply;
        this.nodes = nodes;
        model.profiles().forEach(this::resolveProfile);
        unique(model.loads(), ElementKinds.LOAD).forEach(this::resolveLoad);
        unique(model.distributionTransformers(), ElementKinds.DISTRIBUTION_TRANSFORMER)
                .forEach(this::resolveDistributionTransformer);
        unique(model.generatingUnits(), ElementKinds.GENERATING_UNIT).forEach(this::resolveGeneratingUnit);
        unique(model.commitments(), ElementKinds.COMMITMENT).forEach(this::resolveCommitment);
        unique(model.ducts(), ElementKinds.DUCT).forEach(this::checkDuct);
        unique(model.restrictedAreas(), ElementKinds.RESTRICTED_AREA).forEach(this::checkArea);
    }

    static Attachments check(GridModel model, SupplySide supply, UniqueElements<GridNode> nodes, Findings findings) {
        return new Attachments(model, supply, nodes, findings);
    }

    /** Profiles by id, each with its seasons in the order of the model. */
    Map<String, List<LoadProfile>> profiles() {
        return profiles;
    }

    List<Load> loads() {
        return loads;
    }

    List<DistributionTransformer> distributionTransformers() {
        return distributionTransformers;
    }

    /** In the order of the transformers. */
    List<LowVoltageFeed> lowVoltageFeeds() {
        return lowVoltageFeeds;
    }

    List<GeneratingUnit> generatingUnits() {
        return generatingUnits;
    }

    List<Commitment> commitments() {
        return commitments;
    }

    List<Duct> ducts() {
        return ducts;
    }

    List<RestrictedArea> restrictedAreas() {
        return restrictedAreas;
    }

    private <T extends GridElement> List<T> unique(List<T> source, String kind) {
        return UniqueElements.of(source, kind, element -> Optional.empty(), findings)
                .list();
    }

    private void resolveProfile(LoadProfile profile) {
        ValueCheck check = new ValueCheck(findings, ElementKinds.PROFILE, profile.id(), Optional.empty());
        int points = profile.shares().size();
        if (points != 24 && points != 96) {
            check.within("points", points, 24, 24);
        }
        for (int point = 0; point < points && check.clean(); point++) {
            check.within("p" + (point < 10 ? "0" : "") + point, profile.shares().get(point), 0, 1);
        }
        if (!check.clean()) {
            return;
        }
        List<LoadProfile> seasons = profiles.computeIfAbsent(profile.id(), id -> new ArrayList<>());
        if (seasons.stream().anyMatch(known -> known.season().equals(profile.season()))) {
            findings.error(
                    GridIssueCodes.DUPLICATE_ID,
                    ElementKinds.PROFILE,
                    profile.id(),
                    Optional.empty(),
                    Map.of("kept", "first", "season", profile.season()));
            return;
        }
        seasons.add(profile);
    }

    private void resolveLoad(Load load) {
        int node = resolveNode(ElementKinds.LOAD, load.id(), load.nodeId());
        if (node < 0) {
            return;
        }
        double max = findings.limits().maxPower_kVA();
        boolean clean = new ValueCheck(findings, ElementKinds.LOAD, load.id(), place(node))
                .within("peak_kw", load.peak_kW(), 0, max)
                .within("power_factor", load.powerFactor(), 0.01, 1)
                .within("installed_kva", load.installed_kVA(), 0, max)
                .clean();
        if (!clean) {
            findings.quarantineNode(load.nodeId());
            return;
        }
        loads.add(load);
        load.profileId()
                .filter(id -> !profiles.containsKey(id))
                .ifPresent(id -> findings.warn(
                        GridIssueCodes.DANGLING_REFERENCE,
                        ElementKinds.LOAD,
                        load.id(),
                        place(node),
                        Map.of("field", "profile_id", "refers_to", id)));
        warnAboveRating(ElementKinds.LOAD, load.id(), node, load.peak_kVA(), load.installed_kVA());
    }

    private void resolveDistributionTransformer(DistributionTransformer transformer) {
        int node = resolveNode(ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), transformer.nodeId());
        if (node < 0) {
            return;
        }
        resolveBoard(transformer, node);
        PlausibilityLimits limits = findings.limits();
        boolean clean = new ValueCheck(findings, ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), place(node))
                .rated("rated_kva", transformer.rated_kVA(), limits.maxPower_kVA())
                .within("peak_load_kva", transformer.peakLoad_kVA(), 0, limits.maxPower_kVA())
                .within("lv_spare_ways", transformer.lvSpareWays(), 0, limits.maxWays())
                .within("uk_pct", transformer.shortCircuitVoltage_pct(), Double.MIN_VALUE, 100)
                .within("pk_kw", transformer.loadLoss_kW(), 0, Math.max(0, transformer.rated_kVA()))
                .clean();
        if (clean) {
            distributionTransformers.add(transformer);
            warnAboveRating(
                    ElementKinds.DISTRIBUTION_TRANSFORMER,
                    transformer.id(),
                    node,
                    transformer.peakLoad_kVA().orElse(0),
                    transformer.rated_kVA());
        }
    }

    /** The grid behind a transformer of unknown or implausible low-voltage side is left without this supply. */
    private void resolveBoard(DistributionTransformer transformer, int station) {
        if (transformer.lowVoltageNodeId().isEmpty()) {
            return;
        }
        String boardId = transformer.lowVoltageNodeId().get();
        int board = nodes.find(boardId);
        if (board < 0) {
            findings.dangling(
                    ElementKinds.DISTRIBUTION_TRANSFORMER, transformer.id(), place(station), "lv_node_id", boardId);
        } else if (!LowVoltageSupply.isLowVoltage(nodes.get(board))
                || LowVoltageSupply.isLowVoltage(nodes.get(station))) {
            findings.error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    ElementKinds.DISTRIBUTION_TRANSFORMER,
                    transformer.id(),
                    place(station),
                    Map.of(
                            "node_kv", ValueCheck.text(nodes.get(station).nominalVoltage_kV()),
                            "lv_node_kv", ValueCheck.text(nodes.get(board).nominalVoltage_kV())));
        } else {
            lowVoltageFeeds.add(new LowVoltageFeed(transformer.id(), station, board));
        }
    }

    private void resolveGeneratingUnit(GeneratingUnit unit) {
        int node = resolveNode(ElementKinds.GENERATING_UNIT, unit.id(), unit.nodeId());
        if (node < 0) {
            return;
        }
        double max = findings.limits().maxPower_kVA();
        boolean clean = new ValueCheck(findings, ElementKinds.GENERATING_UNIT, unit.id(), place(node))
                .rated("rated_kva", unit.rated_kVA(), max)
                .within("p_kw", unit.p_kW(), 0, max)
                .within("q_kvar", unit.q_kVAr(), -max, max)
                .clean();
        if (!clean) {
            findings.quarantineNode(unit.nodeId());
            return;
        }
        generatingUnits.add(unit);
        warnOfDate(ElementKinds.GENERATING_UNIT, unit.id(), node, "commissioned", unit.commissioned());
        warnAboveRating(
                ElementKinds.GENERATING_UNIT,
                unit.id(),
                node,
                Math.hypot(unit.p_kW(), unit.q_kVAr()),
                unit.rated_kVA());
    }

    private void resolveCommitment(Commitment commitment) {
        Optional<String> nodeId = commitment.nodeId();
        Optional<String> busbarId = commitment.busbarSectionId();
        int node = nodeId.map(nodes::find).orElse(-1);
        int busbar = busbarId.map(supply.busbars()::find).orElse(-1);
        boolean nodeMissing = nodeId.isPresent() && node < 0;
        boolean busbarMissing = busbarId.isPresent() && busbar < 0;
        if (nodeMissing || busbarMissing || (nodeId.isEmpty() && busbarId.isEmpty())) {
            findings.dangling(
                    ElementKinds.COMMITMENT,
                    commitment.id(),
                    place(node),
                    nodeMissing || busbarId.isEmpty() ? "node_id" : "busbar_section_id",
                    nodeMissing ? nodeId.orElse("") : busbarId.orElse(""));
            return;
        }
        boolean clean = new ValueCheck(findings, ElementKinds.COMMITMENT, commitment.id(), place(node))
                .within(
                        "installed_kva",
                        commitment.installed_kVA(),
                        0,
                        findings.limits().maxPower_kVA())
                .within("demand_factor", commitment.demandFactor(), 0, 1)
                .within("realisation", commitment.realisation(), 0, 1)
                .within("feeder_coincidence", commitment.feederCoincidence(), 0, 1)
                .clean();
        if (clean) {
            commitments.add(commitment);
            warnOfDate(ElementKinds.COMMITMENT, commitment.id(), node, "valid_until", commitment.validUntil());
        } else {
            nodeId.ifPresent(findings::quarantineNode);
        }
    }

    private void checkDuct(Duct duct) {
        ValueCheck check = new ValueCheck(findings, ElementKinds.DUCT, duct.id(), firstPoint(duct.geometry()))
                .within("holes_total", duct.holesTotal(), 1, findings.limits().maxWays())
                .within("holes_free", duct.holesFree(), 0, Math.max(0, duct.holesTotal()))
                .finite("geometry", duct.geometry());
        if (check.clean()) {
            ducts.add(duct);
        }
    }

    private void checkArea(RestrictedArea area) {
        Optional<Position> place = firstPoint(area.geometry());
        if (new ValueCheck(findings, ElementKinds.RESTRICTED_AREA, area.id(), place)
                .finite("geometry", area.geometry())
                .clean()) {
            restrictedAreas.add(area);
        }
    }

    private int resolveNode(String kind, String id, String nodeId) {
        int node = nodes.find(nodeId);
        if (node < 0) {
            findings.dangling(kind, id, Optional.empty(), "node_id", nodeId);
        }
        return node;
    }

    private void warnAboveRating(String kind, String id, int node, double load_kVA, double rated_kVA) {
        if (rated_kVA > 0 && load_kVA > rated_kVA) {
            findings.warn(
                    GridIssueCodes.LOAD_ABOVE_RATING,
                    kind,
                    id,
                    place(node),
                    Map.of("load_kva", ValueCheck.text(load_kVA), "rated_kva", ValueCheck.text(rated_kVA)));
        }
    }

    private void warnOfDate(String kind, String id, int node, String field, Optional<LocalDate> date) {
        PlausibilityLimits limits = findings.limits();
        date.filter(it -> it.isBefore(limits.earliestDate()) || it.isAfter(limits.latestDate()))
                .ifPresent(it -> findings.warn(
                        GridIssueCodes.IMPLAUSIBLE_DATE,
                        kind,
                        id,
                        place(node),
                        Map.of("field", field, "value", it.toString())));
    }

    private Optional<Position> place(int node) {
        return node < 0 ? Optional.empty() : Optional.of(nodes.get(node).position());
    }

    private static Optional<Position> firstPoint(Geometry geometry) {
        if (geometry.isEmpty()
                || !Double.isFinite(geometry.getCoordinate().x)
                || !Double.isFinite(geometry.getCoordinate().y)) {
            return Optional.empty();
        }
        return Optional.of(new Position(geometry.getCoordinate().x, geometry.getCoordinate().y));
    }
}
