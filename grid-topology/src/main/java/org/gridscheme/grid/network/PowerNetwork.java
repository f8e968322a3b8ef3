package org.gridscheme.grid.network;

import java.util.List;

/**
 * A whole network. Elements out of service are not in it. Nothing is checked here: references and values are, when the
 * network is made ready for a calculation.
 *
 * @param frequency_Hz nominal frequency
 */
public record PowerNetwork(
        String name,
        double frequency_Hz,
        List<Bus> buses,
        List<Line> lines,
        List<Transformer> transformers,
        List<Coupling> couplings,
        List<Source> sources,
        List<Demand> demands,
        List<Generator> generators,
        List<Shunt> shunts) {

    public PowerNetwork {
        buses = List.copyOf(buses);
        lines = List.copyOf(lines);
        transformers = List.copyOf(transformers);
        couplings = List.copyOf(couplings);
        sources = List.copyOf(sources);
        demands = List.copyOf(demands);
        generators = List.copyOf(generators);
        shunts = List.copyOf(shunts);
    }
}
