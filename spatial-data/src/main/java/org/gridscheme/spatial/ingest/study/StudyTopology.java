package org.gridscheme.spatial.ingest.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridscheme.grid.network.BranchState;
import org.gridscheme.grid.network.Bus;
import org.gridscheme.grid.network.Coupling;
import org.gridscheme.grid.network.NetworkIndex;
import org.gridscheme.grid.network.Terminal;
import org.gridscheme.grid.network.Transformer;

/**
 * A study with its parts told apart: which transformers are main and which distribution transformers, which buses closed
 * switches make one, which of those groups are busbars, and which are only the end of a line behind an open switch. Groups
 * are known by the number of their first bus. O(n) to build.
 */
final class StudyTopology {

    private final NetworkIndex index;
    private final JoinedBuses joined;
    private final List<List<Integer>> members;
    private final List<Integer> mainTransformers;
    private final List<Integer> distributionTransformers;
    private final List<Integer> otherTransformers;
    private final Set<Integer> busbars = new LinkedHashSet<>();
    private final Set<Integer> boards = new HashSet<>();
    private final Set<Integer> stations = new HashSet<>();
    private final OpenCouplings open;
    private final List<Coupling> closedTies = new ArrayList<>();
    private final Map<Integer, Integer> linesAt = new HashMap<>();

    private StudyTopology(NetworkIndex index) {
        this.index = index;
        this.mainTransformers = transformers(VoltageClass.HIGH, VoltageClass.MEDIUM).stream()
                .filter(branch -> index.isEnergised(index.from(branch)))
                .toList();
        this.distributionTransformers = transformers(VoltageClass.MEDIUM, VoltageClass.LOW);
        this.otherTransformers = IntStream.range(index.lineCount(), index.branchCount())
                .filter(branch -> index.state(branch) != BranchState.LEFT_OUT)
                .filter(branch -> !mainTransformers.contains(branch) && !distributionTransformers.contains(branch))
                .boxed()
                .toList();
        this.joined = join();
        this.members = joined.members();
        mainTransformers.forEach(
                branch -> busbars.add(groupOf(index.transformer(branch).to())));
        mediumVoltageSources().forEach(source -> busbars.add(groupOfBus(source).orElseThrow()));
        distributionTransformers.forEach(branch -> {
            boards.add(groupOf(index.transformer(branch).to()));
            stations.add(groupOf(index.transformer(branch).from()));
        });
        index.network().demands().forEach(it -> groupOfBus(it.busId()).ifPresent(stations::add));
        this.open = OpenCouplings.of(this);
        listLines().forEach(line -> {
            linesAt.merge(endOf(index.line(line).from()), 1, Integer::sum);
            linesAt.merge(endOf(index.line(line).to()), 1, Integer::sum);
        });
    }

    static StudyTopology of(NetworkIndex index) {
        return new StudyTopology(index);
    }

    NetworkIndex index() {
        return index;
    }

    /** Branch numbers of transformers from high to medium voltage that are in use and supplied. */
    List<Integer> mainTransformers() {
        return mainTransformers;
    }

    /** Branch numbers of transformers from medium to low voltage that are in use. */
    List<Integer> distributionTransformers() {
        return distributionTransformers;
    }

    /** Branch numbers of all others: open at an end, without supply, or between other voltages. */
    List<Integer> otherTransformers() {
        return otherTransformers;
    }

    /** Numbers of the lines that can be used, of every voltage. */
    List<Integer> listLines() {
        return IntStream.range(0, index.lineCount())
                .filter(line -> index.state(line) != BranchState.LEFT_OUT)
                .boxed()
                .toList();
    }

    /** Groups that main transformers or sources feed. */
    Set<Integer> busbars() {
        return busbars;
    }

    /** Closed switches between two buses that are fed each by itself. */
    List<Coupling> closedTies() {
        return closedTies;
    }

    /** What becomes of the open switches between buses. */
    OpenCouplings open() {
        return open;
    }

    /** Ids of the buses at medium voltage that a source stands at. */
    List<String> mediumVoltageSources() {
        return IntStream.range(0, index.network().sources().size())
                .filter(source -> index.nodeOfSource(source) >= 0)
                .mapToObj(source -> index.network().sources().get(source).busId())
                .filter(bus -> voltageClass(index.findBus(bus).orElseThrow()) == VoltageClass.MEDIUM)
                .toList();
    }

    /** Groups of medium or low voltage that stand for a place: no busbars and no ends behind an open switch. */
    List<Integer> listNodeGroups(VoltageClass voltage) {
        return IntStream.range(0, members.size())
                .filter(group -> !members.get(group).isEmpty() && index.nodeOfBus(group) >= 0)
                .filter(group -> voltageClass(group) == voltage)
                .filter(group -> !busbars.contains(group) && !open.isLineEnd(group))
                .boxed()
                .toList();
    }

    /** Buses of a group, by rising number. */
    List<Integer> members(int group) {
        return members.get(group);
    }

    /** Number of buses that closed switches made part of another. */
    long joinedBusCount() {
        return members.stream()
                .filter(it -> it.size() > 1)
                .mapToLong(it -> it.size() - 1L)
                .sum();
    }

    Bus bus(int group) {
        return index.network().buses().get(group);
    }

    String id(int group) {
        return bus(group).id();
    }

    VoltageClass voltageClass(int group) {
        return VoltageClass.of(bus(group).nominalVoltage_kV());
    }

    boolean isBusbar(int group) {
        return busbars.contains(group);
    }

    /** True for the low-voltage side of a distribution transformer. */
    boolean isBoard(int group) {
        return boards.contains(group);
    }

    /** True where a distribution transformer or a load of medium voltage hangs. */
    boolean isStation(int group) {
        return stations.contains(group);
    }

    int lineCountAt(int group) {
        return linesAt.getOrDefault(group, 0);
    }

    OptionalInt groupOfBus(String busId) {
        OptionalInt bus = index.findBus(busId);
        return bus.isPresent() ? OptionalInt.of(joined.groupOf(bus.getAsInt())) : bus;
    }

    /** Group of the bus an end of a usable branch hangs at. */
    int groupOf(Terminal end) {
        return groupOfBus(end.busId()).orElseThrow();
    }

    /** Group where an end of a line stands, which for an end behind an open switch is the other side of the switch. */
    int endOf(Terminal end) {
        int group = groupOf(end);
        return open.findAcross(group).map(OpenCouplings.LineEnd::group).orElse(group);
    }

    /** The open switch between buses at an end of a line. */
    Optional<Coupling> openCouplingAt(Terminal end) {
        return open.findAcross(groupOf(end)).map(OpenCouplings.LineEnd::coupling);
    }

    private List<Integer> transformers(VoltageClass from, VoltageClass to) {
        return IntStream.range(index.lineCount(), index.branchCount())
                .filter(index::joins)
                .filter(branch -> VoltageClass.of(index.nominalVoltage_kV(index.from(branch))) == from)
                .filter(branch -> VoltageClass.of(index.nominalVoltage_kV(index.to(branch))) == to)
                .boxed()
                .toList();
    }

    private JoinedBuses join() {
        Set<String> fed = new HashSet<>(mediumVoltageSources());
        for (int branch : mainTransformers) {
            Transformer transformer = index.transformer(branch);
            fed.add(transformer.to().busId());
        }
        JoinedBuses buses = new JoinedBuses(index.busCount());
        for (Coupling it : index.network().couplings()) {
            if (!it.closed() || !isUsable(it)) {
                continue;
            }
            if (fed.contains(it.busAId()) && fed.contains(it.busBId())) {
                closedTies.add(it);
            } else {
                buses.join(
                        index.findBus(it.busAId()).orElseThrow(),
                        index.findBus(it.busBId()).orElseThrow());
            }
        }
        return buses;
    }

    /** Closed ones that were refused, for example between two voltages, have not joined their buses. */
    private boolean isUsable(Coupling it) {
        OptionalInt a = index.findBus(it.busAId());
        OptionalInt b = index.findBus(it.busBId());
        return a.isPresent()
                && b.isPresent()
                && (!it.closed() || index.nodeOfBus(a.getAsInt()) == index.nodeOfBus(b.getAsInt()));
    }
}
