package org.gridscheme.spatial.network.matpower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.matpower.CaseBuses.CaseBus;

/** The branches of a case as lines and transformers. */
final class CaseBranches {

    private static final double KILO = 1000;

    private final NetworkDraft draft;
    private final CaseIssues issues;
    private final CaseBuses buses;
    private final double base_MVA;
    private final Map<String, Integer> countByEnds = new HashMap<>();

    CaseBranches(NetworkDraft draft, CaseIssues issues, CaseBuses buses, double base_MVA) {
        this.draft = draft;
        this.issues = issues;
        this.buses = buses;
        this.base_MVA = base_MVA;
    }

    void add(CaseTable table) {
        for (CaseRow row : CaseRow.all(table)) {
            String id = id(row);
            Optional<CaseBus> from = buses.find(row, CaseNames.F_BUS, NetworkKinds.LINE, id);
            Optional<CaseBus> to = buses.find(row, CaseNames.T_BUS, NetworkKinds.LINE, id);
            if (from.isPresent() && to.isPresent() && isSound(row, id)) {
                add(row, id, from.get(), to.get());
            }
        }
    }

    private boolean isSound(CaseRow row, String id) {
        return issues.areFinite(
                row,
                NetworkKinds.LINE,
                id,
                CaseNames.BR_R,
                CaseNames.BR_X,
                CaseNames.BR_B,
                CaseNames.TAP,
                CaseNames.SHIFT,
                CaseNames.BR_STATUS);
    }

    /** {@code 7-8}, the second between the same buses {@code 7-8 #2}. */
    private String id(CaseRow row) {
        String ends = row.id(CaseNames.F_BUS) + "-" + row.id(CaseNames.T_BUS);
        int count = countByEnds.merge(ends, 1, Integer::sum);
        return count == 1 ? ends : ends + " #" + count;
    }

    private void add(CaseRow row, String id, CaseBus from, CaseBus to) {
        boolean closed = row.value(CaseNames.BR_STATUS) > 0;
        Terminal fromEnd = new Terminal(from.id(), closed);
        Terminal toEnd = new Terminal(to.id(), closed);
        double base_ohm = to.base_kV() * to.base_kV() / base_MVA;
        PiModel pi = PiModel.symmetric(
                row.value(CaseNames.BR_R) * base_ohm,
                row.value(CaseNames.BR_X) * base_ohm,
                0,
                row.value(CaseNames.BR_B) / base_ohm);
        if (row.value(CaseNames.TAP) == 0 && row.value(CaseNames.SHIFT) == 0 && from.base_kV() == to.base_kV()) {
            draft.add(line(id, fromEnd, toEnd, pi, ampacity_A(row, to)));
        } else {
            draft.add(transformer(row, id, fromEnd, toEnd, pi, from.base_kV(), to.base_kV()));
        }
    }

    private static Line line(String id, Terminal from, Terminal to, PiModel pi, OptionalDouble ampacity_A) {
        return new Line(id, id, from, to, pi, Optional.empty(), ampacity_A, OptionalDouble.empty(), "", List.of());
    }

    private static Transformer transformer(
            CaseRow row, String id, Terminal from, Terminal to, PiModel pi, double ratedFrom_kV, double ratedTo_kV) {
        double tap = row.value(CaseNames.TAP);
        return new Transformer(
                id,
                id,
                from,
                to,
                rated_kVA(row),
                ratedFrom_kV,
                ratedTo_kV,
                pi,
                tap == 0 ? 1 : tap,
                row.value(CaseNames.SHIFT),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /** Rating A; 0 means that there is no limit. */
    private static OptionalDouble rated_kVA(CaseRow row) {
        double rated_MVA = row.value(CaseNames.RATE_A);
        return rated_MVA > 0 && Double.isFinite(rated_MVA)
                ? OptionalDouble.of(rated_MVA * KILO)
                : OptionalDouble.empty();
    }

    private static OptionalDouble ampacity_A(CaseRow row, CaseBus bus) {
        OptionalDouble rated_kVA = rated_kVA(row);
        return rated_kVA.isPresent()
                ? OptionalDouble.of(rated_kVA.getAsDouble() / (Math.sqrt(3) * bus.base_kV()))
                : OptionalDouble.empty();
    }
}
