package org.gridscheme.spatial.network;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.PowerNetwork;
import org.gridscheme.grid.network.Shunt;
import org.gridscheme.grid.network.Source;
import org.gridscheme.grid.network.Transformer;

/** Collects the elements of a network in the order a reader finds them. */
public final class NetworkDraft {

    private final List<Bus> buses = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Transformer> transformers = new ArrayList<>();
    private final List<Coupling> couplings = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Generator> generators = new ArrayList<>();
    private final List<Shunt> shunts = new ArrayList<>();

    public void add(Bus bus) {
        buses.add(bus);
    }

    public void add(Line line) {
        lines.add(line);
    }

    /** Takes a transformer either way round; it is kept with its high-voltage side as the from end. */
    public void add(Transformer transformer) {
        transformers.add(HighVoltageFirst.of(transformer));
    }

    public void add(Coupling coupling) {
        couplings.add(coupling);
    }

    public void add(Source source) {
        sources.add(source);
    }

    public void add(Demand demand) {
        demands.add(demand);
    }

    public void add(Generator generator) {
        generators.add(generator);
    }

    public void add(Shunt shunt) {
        shunts.add(shunt);
    }

    public boolean hasSource() {
        return !sources.isEmpty();
    }

    public PowerNetwork build(String name, double frequency_Hz) {
        return new PowerNetwork(
                name, frequency_Hz, buses, lines, transformers, couplings, sources, demands, generators, shunts);
    }
}
