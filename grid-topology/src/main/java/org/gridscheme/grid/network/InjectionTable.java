package org.gridscheme.grid.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridscheme.grid.snapshot.GridIssueCodes;

/** Where sources, demands, generators and shunts stand: the node of each by number, -1 for one that is left out. */
final class InjectionTable {

    /** Sources at one node may differ by what rounding makes of one and the same voltage, in per unit or degrees. */
    private static final double SAME_VOLTAGE = 1e-9;

    final int[] sourceNode;
    final int[] demandNode;
    final int[] generatorNode;
    final int[] shuntNode;

    private final BusTable buses;
    private final NetworkFindings findings;

    private InjectionTable(PowerNetwork network, BusTable buses, NetworkFindings findings) {
        this.buses = buses;
        this.findings = findings;
        this.sourceNode = nowhere(network.sources().size());
        this.demandNode = nowhere(network.demands().size());
        this.generatorNode = nowhere(network.generators().size());
        this.shuntNode = nowhere(network.shunts().size());
    }

    static InjectionTable of(PowerNetwork network, BusTable buses, NetworkFindings findings) {
        InjectionTable table = new InjectionTable(network, buses, findings);
        table.placeSources(network.sources());
        table.placeDemands(network.demands());
        table.placeGenerators(network.generators());
        table.placeShunts(network.shunts());
        return table;
    }

    private void placeSources(List<Source> sources) {
        double deviation = findings.limits().maxSourceDeviation();
        Set<String> ids = new HashSet<>();
        Map<Integer, Source> firstAtNode = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            ElementCheck check = check(NetworkKinds.SOURCE, source.id(), source.name(), source.busId(), ids)
                    .within("voltage_pu", source.voltage_pu(), 1 - deviation, 1 + deviation)
                    .atMost("angle_deg", source.angle_deg(), 360);
            if (check.clean()) {
                Source first = firstAtNode.putIfAbsent(buses.nodeOf(source.busId()), source);
                if (first != null) {
                    refuseConflict(check, first, source);
                }
            }
            if (check.clean()) {
                sourceNode[i] = buses.nodeOf(source.busId());
            }
        }
    }

    private void refuseConflict(ElementCheck check, Source first, Source source) {
        if (Math.abs(voltage_kV(first) / voltage_kV(source) - 1) > SAME_VOLTAGE
                || Math.abs(first.angle_deg() - source.angle_deg()) > SAME_VOLTAGE) {
            check.error(GridIssueCodes.SOURCE_CONFLICT, Map.of("kept", first.id()));
        }
    }

    private double voltage_kV(Source source) {
        return source.voltage_pu() * buses.bus(source.busId()).nominalVoltage_kV();
    }

    private void placeDemands(List<Demand> demands) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < demands.size(); i++) {
            Demand demand = demands.get(i);
            ElementCheck check = check(NetworkKinds.LOAD, demand.id(), demand.name(), demand.busId(), ids);
            demandNode[i] = nodeWhenUsable(check, demand.busId(), demand.p_kW(), demand.q_kvar());
        }
    }

    private void placeGenerators(List<Generator> generators) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < generators.size(); i++) {
            Generator generator = generators.get(i);
            ElementCheck check =
                    check(NetworkKinds.GENERATOR, generator.id(), generator.name(), generator.busId(), ids);
            generatorNode[i] = nodeWhenUsable(check, generator.busId(), generator.p_kW(), generator.q_kvar());
        }
    }

    private void placeShunts(List<Shunt> shunts) {
        double max_S = findings.limits().maxAdmittance_S();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < shunts.size(); i++) {
            Shunt shunt = shunts.get(i);
            boolean clean = check(NetworkKinds.SHUNT, shunt.id(), shunt.name(), shunt.busId(), ids)
                    .atMost("g_s", shunt.g_S(), max_S)
                    .atMost("b_s", shunt.b_S(), max_S)
                    .clean();
            shuntNode[i] = clean ? buses.nodeOf(shunt.busId()) : -1;
        }
    }

    private int nodeWhenUsable(ElementCheck check, String busId, double p_kW, double q_kvar) {
        double max_kVA = findings.limits().maxPower_kVA();
        return check.atMost("p_kw", p_kW, max_kVA)
                        .atMost("q_kvar", q_kvar, max_kVA)
                        .clean()
                ? buses.nodeOf(busId)
                : -1;
    }

    private ElementCheck check(String kind, String id, String name, String busId, Set<String> ids) {
        ElementCheck check =
                new ElementCheck(findings, kind, id, buses.placeOf(busId)).bus("bus", buses.find(busId), busId);
        if (!ids.add(id)) {
            check.error(GridIssueCodes.DUPLICATE_ID, Map.of("kept", "first", "name", name));
        }
        return check;
    }

    private static int[] nowhere(int count) {
        int[] nodes = new int[count];
        Arrays.fill(nodes, -1);
        return nodes;
    }
}
