package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

/**
 * What hangs on the network, references resolved and values checked. A refused load, transformer or commitment is left out,
 * and its node is quarantined because what it carries is no longer known.
 */
final class Attachments {

    private final Findings findings;
    private final SupplySide supply;
    private final AtNodes at;
    private final Map<String, List<LoadProfile>> profiles;
    private final List<Load> loads = new ArrayList<>();
    private final StationTransformers stationTransformers;
    private final List<GeneratingUnit> generatingUnits = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Duct> ducts = new ArrayList<>();
    private final List<RestrictedArea> restrictedAreas = new ArrayList<>();

    private Attachments(GridModel model, SupplySide supply, UniqueElements<GridNode> nodes, Findings findings) {
        this.findings = findings;
        this.supply = supply;
        this.at = new AtNodes(nodes, findings);
        ElementPlaces places = findings.places();
        this.profiles = ProfileCheck.check(model.profiles(), findings);
        unique(model.loads(), ElementKinds.LOAD, places::of).forEach(this::resolveLoad);
        this.stationTransformers = StationTransformers.check(
                unique(model.distributionTransformers(), ElementKinds.DISTRIBUTION_TRANSFORMER, places::of),
                at,
                findings);
        unique(model.generatingUnits(), ElementKinds.GENERATING_UNIT, places::of)
                .forEach(this::resolveGeneratingUnit);
        unique(model.commitments(), ElementKinds.COMMITMENT, places::of).forEach(this::resolveCommitment);
        unique(model.ducts(), ElementKinds.DUCT, places::of).forEach(this::checkDuct);
        unique(model.restrictedAreas(), ElementKinds.RESTRICTED_AREA, places::of)
                .forEach(this::checkArea);
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
        return stationTransformers.transformers();
    }

    /** In the order of the transformers. */
    List<LowVoltageFeed> lowVoltageFeeds() {
        return stationTransformers.lowVoltageFeeds();
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

    private <T extends GridElement> List<T> unique(List<T> source, String kind, Function<T, Optional<Position>> place) {
        return UniqueElements.of(source, kind, place, findings).list();
    }

    private void resolveLoad(Load load) {
        int node = at.resolve(ElementKinds.LOAD, load.id(), load.nodeId());
        if (node < 0) {
            return;
        }
        double max = findings.limits().maxPower_kVA();
        boolean clean = new ValueCheck(findings, ElementKinds.LOAD, load.id(), at.place(node))
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
                        at.place(node),
                        Map.of("field", "profile_id", "refers_to", id)));
        at.warnAboveRating(ElementKinds.LOAD, load.id(), node, load.peak_kVA(), load.installed_kVA());
    }

    private void resolveGeneratingUnit(GeneratingUnit unit) {
        int node = at.resolve(ElementKinds.GENERATING_UNIT, unit.id(), unit.nodeId());
        if (node < 0) {
            return;
        }
        double max = findings.limits().maxPower_kVA();
        boolean clean = new ValueCheck(findings, ElementKinds.GENERATING_UNIT, unit.id(), at.place(node))
                .rated("rated_kva", unit.rated_kVA(), max)
                .within("p_kw", unit.p_kW(), 0, max)
                .within("q_kvar", unit.q_kVAr(), -max, max)
                .clean();
        if (!clean) {
            findings.quarantineNode(unit.nodeId());
            return;
        }
        generatingUnits.add(unit);
        at.warnOfDate(ElementKinds.GENERATING_UNIT, unit.id(), node, "commissioned", unit.commissioned());
        at.warnAboveRating(
                ElementKinds.GENERATING_UNIT,
                unit.id(),
                node,
                Math.hypot(unit.p_kW(), unit.q_kVAr()),
                unit.rated_kVA());
    }

    private void resolveCommitment(Commitment commitment) {
        Optional<String> nodeId = commitment.nodeId();
        Optional<String> busbarId = commitment.busbarSectionId();
        int node = nodeId.map(at::find).orElse(-1);
        int busbar = busbarId.map(supply.busbars()::find).orElse(-1);
        boolean nodeMissing = nodeId.isPresent() && node < 0;
        boolean busbarMissing = busbarId.isPresent() && busbar < 0;
        if (nodeMissing || busbarMissing || (nodeId.isEmpty() && busbarId.isEmpty())) {
            findings.dangling(
                    ElementKinds.COMMITMENT,
                    commitment.id(),
                    at.place(node),
                    nodeMissing || busbarId.isEmpty() ? "node_id" : "busbar_section_id",
                    nodeMissing ? nodeId.orElse("") : busbarId.orElse(""));
            return;
        }
        boolean clean = new ValueCheck(findings, ElementKinds.COMMITMENT, commitment.id(), at.place(node))
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
            at.warnOfDate(ElementKinds.COMMITMENT, commitment.id(), node, "valid_until", commitment.validUntil());
        } else {
            nodeId.ifPresent(findings::quarantineNode);
        }
    }

    private void checkDuct(Duct duct) {
        ValueCheck check = new ValueCheck(
                        findings,
                        ElementKinds.DUCT,
                        duct.id(),
                        findings.places().of(duct))
                .within("holes_total", duct.holesTotal(), 1, findings.limits().maxWays())
                .within("holes_free", duct.holesFree(), 0, Math.max(0, duct.holesTotal()))
                .finite("geometry", duct.geometry());
        if (check.clean()) {
            ducts.add(duct);
        }
    }

    private void checkArea(RestrictedArea area) {
        if (new ValueCheck(
                        findings,
                        ElementKinds.RESTRICTED_AREA,
                        area.id(),
                        findings.places().of(area))
                .finite("geometry", area.geometry())
                .clean()) {
            restrictedAreas.add(area);
        }
    }
}
