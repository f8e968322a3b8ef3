package org.gridscheme.scheme.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.model.BusbarSection;
import org.gridscheme.grid.model.GridNode;
import org.gridscheme.grid.model.LineSection;
import org.gridscheme.grid.model.Substation;
import org.gridscheme.grid.snapshot.SectionNames;
import org.gridscheme.grid.topology.Feeder;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.Attachment;
import org.gridscheme.scheme.model.ConnectionPoint;
import org.gridscheme.scheme.street.StreetNames;
import org.locationtech.jts.geom.Coordinate;

/** Turns a site and a position on it into a candidate with its names. */
final class CandidateFactory {

    /** A line that follows a street lies within this of its axis, on whichever side it runs. */
    private static final double AT_STREET_m = 60;

    private static final String UNNAMED = "";

    private final GridContext context;
    private final StreetNames streets;
    private final double[] drawn_m;

    /** By the number of a site's source. */
    private final Supply[] supplies;

    /** @param sites those candidates will be made of */
    CandidateFactory(GridContext context, StreetNames streets, List<Site> sites) {
        this.context = context;
        this.streets = streets;
        drawn_m = new double[context.grid().sectionCount()];
        Arrays.setAll(drawn_m, s -> context.grid().section(s).geometry().getLength());
        supplies = new Supply[sites.stream().mapToInt(Site::source).max().orElse(-1) + 1];
        for (Site site : sites) {
            if (supplies[site.source()] == null) {
                supplies[site.source()] = supply(site);
            }
        }
    }

    /** What all sites of a source are fed from. */
    private record Supply(
            String substationId,
            String substationName,
            String busId,
            String busName,
            Optional<String> feederId,
            Optional<String> feederName) {}

    private Supply supply(Site site) {
        BusbarSection bus = context.grid().busbarSection(site.busbarSection());
        Substation substation = context.grid().substationOf(site.busbarSection());
        Optional<Feeder> feeder = site.feeder() < 0
                ? Optional.empty()
                : Optional.of(context.forest().feeder(site.feeder()));
        return new Supply(
                substation.id(),
                substation.name(),
                bus.id(),
                bus.name(),
                feeder.map(Feeder::id),
                feeder.map(Feeder::name));
    }

    /** Course of a site for the index; a section runs from its upstream node. */
    Coordinate[] shape(Site site) {
        if (!site.onSection()) {
            Position p = context.grid().node(site.node()).position();
            return new Coordinate[] {new Coordinate(p.x(), p.y())};
        }
        LineSection section = context.grid().section(site.section());
        boolean forward = context.grid().sectionFrom(site.section()) == site.node();
        return (forward ? section.geometry() : section.geometry().reverse()).getCoordinates();
    }

    /** Length of the drawn course of a site on a section. */
    double drawn_m(Site site) {
        return drawn_m[site.section()];
    }

    /**
     * A candidate without the name of its place, which is the dear part.
     *
     * @param along_m distance along the drawn course from the upstream node
     */
    Candidate candidate(Site site, Position position, double along_m, double straight_m) {
        GridNode node = context.grid().node(site.node());
        double beyond_m = site.onSection() ? electricalOffset_m(site, along_m) : 0;
        return new Candidate(
                point(site, node, position, along_m, beyond_m),
                site.site(),
                node.areaClass(),
                site.feeder(),
                site.busbarSection(),
                site.node(),
                site.section(),
                beyond_m,
                straight_m);
    }

    /** The drawn course may be longer or shorter than the electrical length; the offset is scaled. */
    private double electricalOffset_m(Site site, double along_m) {
        LineSection section = context.grid().section(site.section());
        double whole_m = drawn_m[site.section()];
        return whole_m == 0 ? 0 : section.length_m() * Math.min(1, along_m / whole_m);
    }

    private ConnectionPoint point(Site site, GridNode node, Position position, double along_m, double beyond_m) {
        Supply supply = supplies[site.source()];
        return new ConnectionPoint(
                id(site, node, along_m),
                site.kind(),
                site.onSection() ? UNNAMED : node.givenName().orElse(node.id()),
                supply.substationId,
                supply.substationName,
                supply.busId,
                supply.busName,
                supply.feederId,
                supply.feederName,
                site.nominalVoltage_kV(),
                position,
                site.onSection()
                        ? new Attachment.OnSection(site.section(), site.node(), beyond_m)
                        : new Attachment.AtNode(site.node()));
    }

    private String id(Site site, GridNode node, double along_m) {
        return switch (site.kind()) {
            case LINE_TAP -> "tap:" + sectionId(site) + "@" + Math.round(along_m);
            case NEW_RING_MAIN_UNIT -> "cut:" + sectionId(site) + "@" + Math.round(along_m);
            case LOOP_IN -> "loop:" + sectionId(site) + "@" + Math.round(along_m);
            case LV_BOARD -> "lv:" + node.id();
            case SPARE_BAY, SPARE_WAY -> node.id();
        };
    }

    /** A node has a name of its own; a place on a line is known by its street, else by the line, else by the id of that. */
    Candidate named(Candidate candidate) {
        if (!candidate.onSection()) {
            return candidate;
        }
        String name = streets.findNearest(candidate.point().position(), AT_STREET_m)
                .or(() -> SectionNames.find(context.grid(), candidate.section()))
                .orElseGet(() -> context.grid().section(candidate.section()).id());
        return candidate.with(candidate.point().named(name));
    }

    private String sectionId(Site site) {
        return context.grid().section(site.section()).id();
    }
}
