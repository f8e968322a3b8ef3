package org.gridscheme.grid.snapshot;

import java.util.Arrays;
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
    private final UniqueElements<LineSection> resolved = UniqueElements.empty();
    private final int[] from;
    private final int[] to;

    private SectionCheck(List<LineSection> source, UniqueElements<GridNode> nodes, Findings findings) {
        this.nodes = nodes;
        this.findings = findings;
        List<LineSection> unique = UniqueElements.of(source, ElementKinds.LINE_SECTION, this::place, findings)
                .list();
        this.from = new int[unique.size()];
        this.to = new int[unique.size()];
        unique.forEach(this::check);
    }

    static SectionCheck check(List<LineSection> source, UniqueElements<GridNode> nodes, Findings findings) {
        return new SectionCheck(source, nodes, findings);
    }

    /** Sections whose ends are known, quarantined ones included. */
    UniqueElements<LineSection> sections() {
        return resolved;
    }

    /** Node number at the first end of each section. */
    int[] from() {
        return Arrays.copyOf(from, resolved.size());
    }

    /** Node number at the second end of each section. */
    int[] to() {
        return Arrays.copyOf(to, resolved.size());
    }

    private void check(LineSection section) {
        int start = findEnd(section, "from_node_id", section.fromNodeId());
        int end = findEnd(section, "to_node_id", section.toNodeId());
        if (start < 0 || end < 0) {
            findings.quarantineSection(section.id());
            return;
        }
        from[resolved.size()] = start;
        to[resolved.size()] = end;
        resolved.add(section.id(), section);
        if (!checkTopology(section, start, end) | !checkValues(section, start)) {
            findings.quarantineSection(section.id());
        } else if (!section.geometry().isEmpty()) {
            compareLengths(section, start, end);
        }
    }

    private int findEnd(LineSection section, String field, String nodeId) {
        int node = nodes.find(nodeId);
        if (node < 0) {
            findings.dangling(ElementKinds.LINE_SECTION, section.id(), place(section), field, nodeId);
        }
        return node;
    }

    private boolean checkTopology(LineSection section, int start, int end) {
        if (start == end) {
            error(GridIssueCodes.SELF_LOOP, section, Map.of("node", section.fromNodeId()));
            return false;
        }
        double from_kV = nodes.get(start).nominalVoltage_kV();
        double to_kV = nodes.get(end).nominalVoltage_kV();
        if (from_kV != to_kV) {
            error(
                    GridIssueCodes.VOLTAGE_MISMATCH,
                    section,
                    Map.of("from_kv", ValueCheck.text(from_kV), "to_kv", ValueCheck.text(to_kV)));
            return false;
        }
        return true;
    }

    private boolean checkValues(LineSection section, int start) {
        PlausibilityLimits limits = findings.limits();
        Optional<Position> place = Optional.of(nodes.get(start).position());
        boolean clean = new ValueCheck(findings, ElementKinds.LINE_SECTION, section.id(), place)
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
        if (section.geometry().isEmpty() && !LowVoltageSupply.isLowVoltage(nodes.get(start))) {
            error(GridIssueCodes.NO_COURSE, section, Map.of());
            return false;
        }
        return clean;
    }

    private void compareLengths(LineSection section, int start, int end) {
        PlausibilityLimits limits = findings.limits();
        double straight_m =
                nodes.get(start).position().distanceTo(nodes.get(end).position());
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
        int start = nodes.find(section.fromNodeId());
        int known = start >= 0 ? start : nodes.find(section.toNodeId());
        return known < 0 ? Optional.empty() : Optional.of(nodes.get(known).position());
    }
}
