package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Identifiable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.network.NetworkDraft;

/** What converting any element needs: where its terminals end, and where to put it or the reason why not. */
final class IidmElements {

    private final NetworkDraft draft;
    private final IssueLog issues;
    private final Map<String, Integer> outOfService = new TreeMap<>();

    IidmElements(NetworkDraft draft, IssueLog issues) {
        this.draft = draft;
        this.issues = issues;
    }

    NetworkDraft draft() {
        return draft;
    }

    /** The end of a branch; open where the terminal is disconnected. */
    Terminal terminal(com.powsybl.iidm.network.Terminal terminal) {
        Optional<String> bus = findBus(terminal);
        return bus.map(Terminal::closed)
                .orElseGet(() -> new Terminal(
                        terminal.getBusBreakerView().getConnectableBus().getId(), false));
    }

    /** The bus a terminal is connected to. */
    Optional<String> findBus(com.powsybl.iidm.network.Terminal terminal) {
        return Optional.ofNullable(terminal.getBusBreakerView().getBus()).map(Bus::getId);
    }

    /** The bus of an element with one terminal; one that is disconnected is counted as out of service. */
    Optional<String> busInService(String kind, com.powsybl.iidm.network.Terminal terminal) {
        Optional<String> bus = findBus(terminal);
        if (bus.isEmpty()) {
            outOfService.merge(kind, 1, Integer::sum);
        }
        return bus;
    }

    static double nominal_kV(com.powsybl.iidm.network.Terminal terminal) {
        return terminal.getVoltageLevel().getNominalV();
    }

    void warn(String code, String kind, Identifiable<?> element, Map<String, String> details) {
        issues.add(Severity.WARNING, code, kind, element.getId(), details);
    }

    /** @param q where its reactive power comes from: {@code solved} or {@code target} */
    void voltageControlNotUsed(String kind, Identifiable<?> element, String q) {
        warn(ImportIssueCodes.VOLTAGE_CONTROL_NOT_USED, kind, element, Map.of("q", q));
    }

    void reportOutOfService() {
        outOfService.forEach((kind, count) ->
                issues.inform(ImportIssueCodes.OUT_OF_SERVICE, kind, Map.of("elements", Integer.toString(count))));
    }
}
