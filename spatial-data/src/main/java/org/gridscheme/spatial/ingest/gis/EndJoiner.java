package org.gridscheme.spatial.ingest.gis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.spatial.ingest.gis.DrawnLine.LineEnd;
import org.gridscheme.spatial.ingest.gis.Stations.Busbar;
import org.gridscheme.spatial.ingest.gis.Stations.Station;
import org.gridscheme.spatial.ingest.gis.mapping.TopologyRules;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds the node at each end of a line: the one the source names; else the nearest one of the source within the tolerance; else
 * a bay of the substation it ends at; else the nearest one made at an earlier end; else one made here. Distances to made nodes
 * are from where they were made, so that ends never wander further than the tolerance, one after another. Lines of different
 * voltages do not meet.
 */
final class EndJoiner {

    private final TopologyRules rules;
    private final Places places;
    private final Stations stations;
    private final TopologyFindings findings;
    private final Set<String> told = new HashSet<>();

    /** @param places the nodes of the source; those made are added */
    EndJoiner(TopologyRules rules, Places places, Stations stations, TopologyFindings findings) {
        this.rules = rules;
        this.places = places;
        this.stations = stations;
        this.findings = findings;
    }

    /** The id of the node there. */
    String node(LineEnd end) {
        Optional<String> named = end.line().row().find(end.field());
        if (named.isPresent()) {
            return named(end, named.get());
        }
        Geometry at = Places.point(end.metres());
        List<Near<GridPlace>> near =
                places.within(at, rules.tolerance_m(), end.line().voltage_kV());
        List<Near<GridPlace>> given =
                near.stream().filter(it -> !it.it().made()).toList();
        return atGiven(end, given)
                .or(() -> given.isEmpty() ? atStation(end, at, near) : Optional.empty())
                .or(() -> atMade(end, near))
                .orElseGet(() -> make(end, NodeKind.JUNCTION, Optional.empty()));
    }

    /** True for a made node whose being loose was told in another way. */
    boolean isTold(String node) {
        return told.contains(node);
    }

    private String named(LineEnd end, String id) {
        Optional<Busbar> busbar =
                rules.baysAtBusbars() && places.find(id).isEmpty() ? stations.findBusbar(id) : Optional.empty();
        return busbar.map(it -> make(end, NodeKind.BAY, busbar)).orElse(id);
    }

    private Optional<String> atGiven(LineEnd end, List<Near<GridPlace>> given) {
        List<GridPlace> candidates = preferred(preferred(Near.nearest(given), it -> !it.spare()), it -> !it.isPlain());
        if (candidates.size() > 1) {
            findings.ambiguous(end, candidates.stream().map(GridPlace::id).toList());
            return Optional.of(toldOf(make(end, NodeKind.JUNCTION, Optional.empty())));
        }
        return candidates.stream().findFirst().map(it -> joined(end, it, given));
    }

    /** Those that are so, if any is: a line ends at the used bay and not at the spare one, at the station and not at its pole. */
    static List<GridPlace> preferred(List<GridPlace> places, Predicate<GridPlace> so) {
        List<GridPlace> preferred = places.stream().filter(so).toList();
        return preferred.isEmpty() ? places : preferred;
    }

    private Optional<String> atStation(LineEnd end, Geometry at, List<Near<GridPlace>> around) {
        if (!rules.baysAtBusbars()) {
            return Optional.empty();
        }
        List<Station> near = Near.nearest(stations.within(at, rules.tolerance_m()));
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Busbar> busbars = near.stream()
                .flatMap(it -> stations.busbars(it, end.line().voltage_kV()).stream())
                .toList();
        if (busbars.size() == 1) {
            return Optional.of(make(end, NodeKind.BAY, Optional.of(busbars.get(0))));
        }
        if (busbars.isEmpty()) {
            findings.stationWithoutBusbar(end, near.get(0).id());
        } else {
            findings.ambiguous(end, busbars.stream().map(Busbar::id).toList());
        }
        return Optional.of(toldOf(atMade(end, around).orElseGet(() -> make(end, NodeKind.JUNCTION, Optional.empty()))));
    }

    private Optional<String> atMade(LineEnd end, List<Near<GridPlace>> near) {
        List<Near<GridPlace>> made =
                near.stream().filter(it -> it.it().made() && !it.it().isBay()).toList();
        return made.stream().findFirst().map(it -> joined(end, it.it(), made));
    }

    private String joined(LineEnd end, GridPlace to, List<Near<GridPlace>> near) {
        near.stream()
                .filter(it -> it.it().equals(to) && it.distance_m() > Near.SAME_M)
                .forEach(it -> findings.joined(end, it));
        return to.id();
    }

    private String toldOf(String node) {
        told.add(node);
        return node;
    }

    private String make(LineEnd end, NodeKind kind, Optional<Busbar> busbar) {
        String id = end.line().id() + ":" + end.name();
        OptionalDouble voltage_kV = Stream.of(
                        end.line().voltage_kV(), busbar.map(Busbar::voltage_kV).orElse(OptionalDouble.empty()))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
        places.add(new GridPlace(
                id,
                kind.name(),
                Places.point(end.metres()),
                end.degrees(),
                voltage_kV,
                false,
                busbar.map(Busbar::id),
                true));
        return id;
    }
}
