package org.gridscheme.grid.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.GridModel;

/** Collects what the checks find while one model is examined. */
final class Findings {

    private final List<GridDataIssue> issues = new ArrayList<>();
    private final Set<String> quarantinedNodes = new LinkedHashSet<>();
    private final Set<String> quarantinedSections = new LinkedHashSet<>();
    private final PlausibilityLimits limits;
    private final ElementPlaces places;

    Findings(GridModel model, PlausibilityLimits limits) {
        this.limits = limits;
        this.places = new ElementPlaces(model);
    }

    ElementPlaces places() {
        return places;
    }

    PlausibilityLimits limits() {
        return limits;
    }

    /** @param position empty for where the element is, if that is anywhere */
    void add(
            String code,
            Severity severity,
            String kind,
            String id,
            Optional<Position> position,
            Map<String, String> details) {
        issues.add(places.locate(new GridDataIssue(code, severity, kind, id, position, details)));
    }

    void error(String code, String kind, String id, Optional<Position> position, Map<String, String> details) {
        add(code, Severity.ERROR, kind, id, position, details);
    }

    void warn(String code, String kind, String id, Optional<Position> position, Map<String, String> details) {
        add(code, Severity.WARNING, kind, id, position, details);
    }

    void quarantineNode(String id) {
        quarantinedNodes.add(id);
    }

    void quarantineSection(String id) {
        quarantinedSections.add(id);
    }

    boolean isQuarantinedSection(String id) {
        return quarantinedSections.contains(id);
    }

    ValidationResult result() {
        return new ValidationResult(issues, quarantinedNodes, quarantinedSections);
    }

    /** Reports an id that names nothing. */
    void dangling(String kind, String id, Optional<Position> position, String field, String missingId) {
        error(GridIssueCodes.DANGLING_REFERENCE, kind, id, position, Map.of("field", field, "refers_to", missingId));
    }
}
