package org.gridscheme.spatial.ingest.study;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.gridscheme.grid.model.AreaClass;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/** Counts what a study does not know and what a planning grid has no place for, and says so in the end. */
final class StudyAssumptions {

    private final Map<String, Integer> assumed = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** One more element for which a value was assumed; key is field and value. */
    void note(String field, String value) {
        assumed.merge(field + "=" + value, 1, Integer::sum);
    }

    /** One more element that a planning grid has no place for. */
    void leaveOut(String problem) {
        leftOut.merge(problem, 1, Integer::sum);
    }

    void noteSection(Line line) {
        note("r20_ohm_per_km", "operating temperature");
        if (line.length_m().isEmpty()) {
            note("length_m", "straight distance");
        }
        if (line.kind().isEmpty()) {
            note("kind", "CABLE");
        }
        if (line.pi().bFrom_S() != 0 || line.pi().bTo_S() != 0) {
            leaveOut("line-charging");
        }
    }

    void noteSwitch(Terminal end) {
        if (end.device().isEmpty()) {
            note("switch_kind", "LOAD_BREAK_SWITCH");
        }
    }

    /** A closed bay of which the study's power flow gives the peak, or does not. */
    void noteFeederPeak(boolean closed, OptionalDouble peak_A) {
        if (closed) {
            note("measured_peak_a", peak_A.isPresent() ? "power flow of the loads" : "sum of the loads");
        }
    }

    void tell(String subject, AreaClass areaClass, long joinedBuses, long stations, IssueLog issues) {
        issues.inform(
                ImportIssueCodes.ASSUMED_VALUE, subject, Map.of("field", "area_class", "value", areaClass.name()));
        assumed.forEach((key, count) -> issues.inform(
                ImportIssueCodes.ASSUMED_VALUE,
                subject,
                Map.of(
                        "field", key.substring(0, key.indexOf('=')),
                        "value", key.substring(key.indexOf('=') + 1),
                        "elements", Integer.toString(count))));
        leftOut.forEach((problem, count) -> issues.inform(
                ImportIssueCodes.NOT_MODELLED,
                subject,
                Map.of("problem", problem, "elements", Integer.toString(count))));
        if (joinedBuses > 0) {
            issues.inform(ImportIssueCodes.BUSES_JOINED, subject, Map.of("buses", Long.toString(joinedBuses)));
        }
        issues.inform(ImportIssueCodes.WAYS_UNKNOWN, subject, Map.of("stations", Long.toString(stations)));
    }
}
