package org.gridscheme.grid.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;

/** Checks line sections one by one; those with an unknown end are left out, those with a bad value are quarantined. */
final class SectionCheck {

    private final UniqueElements<GridNode> nodes;
    private final Findings findings;

    SectionCheck(UniqueElements<GridNode> nodes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
    }

    UniqueElements<LineSection> check(List<LineSection> source) {
        List<LineSection> unique = UniqueElements.of(source, ElementKinds.LINE_SECTION, this::place, findings)
                .list();
        UniqueElements<LineSection> resolved = UniqueElements.empty();
        for (LineSection section : unique) {
            if (checkEnds(section)) {
                resolved.add(section.id(), section);
                if (!checkTopology(section) | !checkValues(section)) {
                    findings.quarantineSection(section.id());
                } else {
                    compareLengths(section);
                }
            } else {
                findings.quarantineSection(section.id());
            }
        }
        return resolved;
    }

    private boolean checkEnds(LineSection section) {
        return checkEnd(section, "from_node_id", section.fromNodeId())
                & checkEnd(section, "to_node_id", section.toNodeId());
    }

    private boolean checkEnd(LineSection section, String field, String nodeId) {
        if (nodes.find(nodeId) >= 0) {
            return true;
        }
        findings.dangling(ElementKinds.LINE_SECTION, section.id(), place(section), field, nodeId);
        return false;
    }

    private boolean checkTopology(LineSection section) {
        GridNode from = nodes.get(nodes.find(section.fromNodeId()));
        GridNode to = nodes.get(nodes.find(section.toNodeId()));
        if (section.fromNodeId().equals(section.toNodeId())) {
            error(GridIssueCodes.SELF_LOOP, section, Map.of("node", from.id()));
            return false;
        }
        if (from.nominalVoltage_kV() != to.nominalVoltage_kV()) {
            error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    section,
                    Map.of(
                            "from_kv", ValueCheck.text(from.nominalVoltage_kV()),
                            "to_kv", ValueCheck.text(to.nominalVoltage_kV())));
            return false;
        }
        return true;
    }

    private boolean checkValues(LineSection section) {
        PlausibilityLimits limits = findings.limits();
        boolean clean = new ValueCheck(findings, ElementKinds.LINE_SECTION, section.id(), place(section))
                .rated("r_ohm_per_km", section.r20_ohmPerKm(), limits.maxImpedance_ohmPerKm())
                .rated("r_operating_ohm_per_km", section.rOperating_ohmPerKm(), limits.maxImpedance_ohmPerKm())
                .rated("x_ohm_per_km", section.x_ohmPerKm(), limits.maxImpedance_ohmPerKm())
                .rated("ampacity_a", section.ampacity_A(), limits.maxCurrent_A())
                .within("length_m", section.length_m(), 0, limits.maxSectionLength_m())
                .finite("geometry", section.geometry())
                .clean();
        if (section.length_m() == 0) {
            error(GridIssueCodes.ZERO_LENGTH, section, Map.of());
            return false;
        }
        return clean;
    }

    private void compareLengths(LineSection section) {
        PlausibilityLimits limits = findings.limits();
        double straight_m = nodes.get(nodes.find(section.fromNodeId()))
                .position()
                .distanceTo(nodes.get(nodes.find(section.toNodeId())).position());
        double course_m = Math.max(straight_m, section.geometry().getLength());
        double length_m = section.length_m();
        boolean tooShort =
                length_m < straight_m * limits.minLengthRatio() && straight_m - length_m > limits.lengthTolerance_m();
        boolean tooLong =
                length_m > course_m * limits.maxLengthRatio() && length_m - course_m > limits.lengthTolerance_m();
        if (tooShort || tooLong) {
            findings.warn(
                    GridIssueCodes.LENGTH_GEOMETRY_MISMATCH,
                    ElementKinds.LINE_SECTION,
                    section.id(),
                    place(section),
                    Map.of(
                            "length_m", ValueCheck.text(length_m),
                            "straight_m", ValueCheck.text(straight_m),
                            "geometry_m", ValueCheck.text(section.geometry().getLength())));
        }
    }

    private void error(String code, LineSection section, Map<String, String> details) {
        findings.error(code, ElementKinds.LINE_SECTION, section.id(), place(section), details);
    }

    /** The first end that is known. */
    private Optional<Position> place(LineSection section) {
        int from = nodes.find(section.fromNodeId());
        int known = from >= 0 ? from : nodes.find(section.toNodeId());
        return known < 0 ? Optional.empty() : Optional.of(nodes.get(known).position());
    }
}
