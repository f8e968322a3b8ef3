package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.rulebook.SearchRules;
import org.gridscheme.scheme.street.StreetNames;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds candidates nearest first: per feeder and kind the nearest fit ones, with a cap per substation so that one
 * substation cannot crowd out the second source another would give. Built once per grid version; thread-safe. A search costs
 * what {@link NearestFirst} says.
 */
public final class ConnectionPointFinder {

    private final List<Site> sites;
    private final Polylines shapes;
    private final SiteGroups groups;
    private final CandidateFactory factory;
    private final int refusedPerFeeder;
    private final NavigableSet<Double> voltages_kV = new TreeSet<>();
    private final BitSet offering = new BitSet();

    /**
     * @param streets name the places on lines
     * @param lvLevel_kV nominal voltage of a low-voltage board
     */
    public ConnectionPointFinder(GridContext context, StreetNames streets, SearchRules rules, double lvLevel_kV) {
        refusedPerFeeder = (int) rules.refusedPerFeeder().value();
        sites = new SiteCollector(context, lvLevel_kV).collect();
        factory = new CandidateFactory(context, streets, sites);
        List<Coordinate[]> courses = new ArrayList<>(sites.size());
        for (Site site : sites) {
            courses.add(factory.shape(site));
            voltages_kV.add(site.nominalVoltage_kV());
            if (!site.onSection()) {
                offering.set(site.node());
            }
        }
        shapes = new Polylines(courses);
        groups = SiteGroups.of(sites, shapes);
    }

    /**
     * @param radius_m straight-line search radius
     * @param voltage which nominal voltages to look at
     * @param choice takes from the fit candidates, nearest first, those that are wanted
     */
    public CandidateSelection find(
            Position customer,
            double radius_m,
            DoublePredicate voltage,
            SearchBounds bounds,
            CandidateScreen screen,
            UnaryOperator<List<Candidate>> choice) {
        CandidateSearch search =
                new CandidateSearch(sites, shapes, factory, bounds, refusedPerFeeder, customer, voltage, screen);
        new NearestFirst(groups, shapes, customer, radius_m, search).walk();
        return search.selection(choice);
    }

    /**
     * Every place where customers can be connected, sites on sections at the middle of their course, in the order of kind
     * and element; no distance to a customer. O(sites).
     *
     * @param known made by another finder on a grid built the same: what has not changed is taken from there, naming a place
     *     is what takes time
     */
    public PointList listAll(PointList known) {
        Map<Site, Candidate> made = new LinkedHashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            Candidate before = known.find(site);
            made.put(site, before != null ? before : atMiddle(i, site));
        }
        return new PointList(made);
    }

    private Candidate atMiddle(int number, Site site) {
        double along_m = site.onSection() ? factory.drawn_m(site) / 2 : 0;
        return factory.named(factory.candidate(site, shapes.positionAt(number, along_m), along_m, 0));
    }

    /** Whether customers can be connected at a node itself. */
    public boolean offers(int node) {
        return offering.get(node);
    }

    /** Nominal voltages that can be had within a straight-line radius, lowest first. */
    public List<Double> listVoltages_kV(Position customer, double radius_m) {
        VoltagesFound found = new VoltagesFound(shapes, customer, radius_m, voltages_kV.size());
        found.lookAmong(groups);
        return found.list_kV();
    }

    /** Nominal voltages that can be had anywhere in the grid, lowest first. */
    public List<Double> listVoltages_kV() {
        return List.copyOf(voltages_kV);
    }
}
