package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Branch;
import com.powsybl.iidm.network.CurrentLimits;
import com.powsybl.iidm.network.DanglingLine;
import com.powsybl.iidm.network.DanglingLineFilter;
import com.powsybl.iidm.network.Identifiable;
import com.powsybl.iidm.network.LineCharacteristics;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.extensions.LinePosition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Demand;
import org.gridscheme.grid.network.Generator;
import org.gridscheme.grid.network.Line;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.network.PiModel;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.VoltageDependence;

/** Lines, tie lines between merged networks, and dangling lines, which end at a boundary that takes or gives power. */
final class IidmLines {

    private static final double KILO = 1000;

    private final IidmElements elements;

    IidmLines(IidmElements elements) {
        this.elements = elements;
    }

    void add(Network network) {
        network.getLineStream().forEach(it -> add(it, it, it));
        network.getTieLineStream().forEach(it -> add(it, it, it));
        network.getDanglingLineStream(DanglingLineFilter.UNPAIRED).forEach(this::addDangling);
    }

    private void add(Branch<?> branch, LineCharacteristics values, Identifiable<?> named) {
        elements.draft()
                .add(line(
                        named,
                        elements.terminal(branch.getTerminal1()),
                        elements.terminal(branch.getTerminal2()),
                        new PiModel(
                                values.getR(),
                                values.getX(),
                                values.getG1(),
                                values.getB1(),
                                values.getG2(),
                                values.getB2()),
                        smallest(branch.getCurrentLimits1(), branch.getCurrentLimits2())));
    }

    private static Line line(Identifiable<?> named, Terminal from, Terminal to, PiModel pi, OptionalDouble ampacity_A) {
        return new Line(
                named.getId(),
                named.getNameOrId(),
                from,
                to,
                pi,
                Optional.empty(),
                ampacity_A,
                OptionalDouble.empty(),
                "",
                course(named));
    }

    /** The permanent limit of the weaker end. */
    private static OptionalDouble smallest(
            Optional<? extends CurrentLimits> one, Optional<? extends CurrentLimits> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .flatMapToDouble(limits -> DoubleStream.of(limits.getPermanentLimit()))
                .filter(limit -> limit > 0)
                .min();
    }

    private static List<LonLat> course(Identifiable<?> line) {
        LinePosition<?> position = (LinePosition<?>) line.getExtensionByName(LinePosition.NAME);
        if (position == null) {
            return List.of();
        }
        List<LonLat> course = position.getCoordinates().stream()
                .flatMap(it -> IidmBuses.Places.find(it).stream())
                .toList();
        return course.size() < 2 ? List.of() : course;
    }

    /** All of its shunt admittance stands at the network's end. */
    private void addDangling(DanglingLine it) {
        if (elements.busInService(NetworkKinds.LINE, it.getTerminal()).isEmpty()) {
            return;
        }
        String boundary = it.getId() + " boundary";
        double nominal_kV = IidmElements.nominal_kV(it.getTerminal());
        PiModel pi = new PiModel(it.getR(), it.getX(), it.getG(), it.getB(), 0, 0);
        elements.draft().add(new Bus(boundary, it.getNameOrId(), nominal_kV, Optional.empty()));
        elements.draft()
                .add(line(
                        it,
                        elements.terminal(it.getTerminal()),
                        Terminal.closed(boundary),
                        pi,
                        smallest(it.getCurrentLimits(), Optional.empty())));
        elements.draft()
                .add(new Demand(
                        it.getId(),
                        it.getNameOrId(),
                        boundary,
                        it.getP0() * KILO,
                        it.getQ0() * KILO,
                        VoltageDependence.CONSTANT_POWER,
                        VoltageDependence.CONSTANT_POWER));
        if (it.getGeneration() != null) {
            addGeneration(it, boundary);
        }
    }

    private void addGeneration(DanglingLine it, String boundary) {
        DanglingLine.Generation generation = it.getGeneration();
        double q_Mvar = generation.getTargetQ();
        if (generation.isVoltageRegulationOn()) {
            elements.voltageControlNotUsed(NetworkKinds.GENERATOR, it, "target");
        }
        elements.draft()
                .add(new Generator(
                        it.getId(),
                        it.getNameOrId(),
                        boundary,
                        generation.getTargetP() * KILO,
                        Double.isNaN(q_Mvar) ? 0 : q_Mvar * KILO,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }
}
