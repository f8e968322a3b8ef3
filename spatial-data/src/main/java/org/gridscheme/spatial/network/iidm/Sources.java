package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Component;
import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.ReferencePriority;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.spatial.ingest.ImportIssueCodes;
import org.gridscheme.spatial.ingest.IssueLog;

/**
 * The generator of each synchronous part that holds its voltage: the one at the slack bus, else the first by reference
 * priority, else an external network; where the file marks none of these, of those that regulate voltage the one at the
 * highest voltage, with the most power, first by id. The last choice is reported.
 */
final class Sources {

    private static final String ORIGINAL_CLASS = "CGMES.originalClass";
    private static final String EXTERNAL_NETWORK = "ExternalNetworkInjection";

    private final Set<String> slackBuses = new HashSet<>();

    private Sources(Network network) {
        network.getVoltageLevelStream().forEach(this::addSlackBus);
    }

    /** Ids of the chosen generators. */
    static Set<String> choose(Network network, IssueLog issues) {
        Sources sources = new Sources(network);
        Map<Integer, Generator> byComponent = new TreeMap<>();
        network.getGeneratorStream().filter(sources::isCandidate).forEach(generator -> {
            Bus bus = generator.getTerminal().getBusBreakerView().getBus();
            Component component = bus == null ? null : bus.getSynchronousComponent();
            if (component != null) {
                byComponent.merge(component.getNum(), generator, sources::better);
            }
        });
        byComponent.values().stream()
                .filter(it -> !sources.isMarked(it))
                .forEach(it -> issues.inform(
                        ImportIssueCodes.SOURCE_CHOSEN, it.getId(), Map.of("kind", NetworkKinds.GENERATOR)));
        return byComponent.values().stream().map(Generator::getId).collect(Collectors.toSet());
    }

    private void addSlackBus(VoltageLevel level) {
        SlackTerminal slack = level.getExtension(SlackTerminal.class);
        Terminal terminal = slack == null ? null : slack.getTerminal();
        Bus bus = terminal == null ? null : terminal.getBusBreakerView().getBus();
        if (bus != null) {
            slackBuses.add(bus.getId());
        }
    }

    private boolean isCandidate(Generator it) {
        return it.isVoltageRegulatorOn() || isMarked(it);
    }

    private boolean isMarked(Generator it) {
        return isAtSlackBus(it) || ReferencePriority.get(it) > 0 || isExternalNetwork(it);
    }

    private boolean isAtSlackBus(Generator it) {
        Bus bus = it.getTerminal().getBusBreakerView().getBus();
        return bus != null && slackBuses.contains(bus.getId());
    }

    private static boolean isExternalNetwork(Generator it) {
        return it.hasProperty(ORIGINAL_CLASS) && EXTERNAL_NETWORK.equals(it.getProperty(ORIGINAL_CLASS));
    }

    private Generator better(Generator one, Generator other) {
        Comparator<Generator> order = Comparator.comparing((Generator it) -> !isAtSlackBus(it))
                .thenComparing(it -> ReferencePriority.get(it) > 0 ? ReferencePriority.get(it) : Integer.MAX_VALUE)
                .thenComparing(it -> !isExternalNetwork(it))
                .thenComparing(it -> -IidmElements.nominal_kV(it.getTerminal()))
                .thenComparing(it -> -it.getMaxP())
                .thenComparing(Generator::getId);
        return order.compare(one, other) <= 0 ? one : other;
    }
}
