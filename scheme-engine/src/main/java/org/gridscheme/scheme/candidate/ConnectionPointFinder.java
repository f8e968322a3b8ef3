package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gridscheme.grid.geometry.PolylineGrid;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.rulebook.ConnectionSite;
import org.gridscheme.scheme.rulebook.SearchRules;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds candidates nearest first: per feeder and kind the nearest fit one, with a cap per substation so that one
 * substation cannot crowd out the second source another would give. Built once per grid version; thread-safe. A search
 * touches the sites within the radius it needs, O(k log k) for k of them.
 */
public final class ConnectionPointFinder {

    private final List<Site> sites;
    private final PolylineGrid index;
    private final CandidateFactory factory;
    private final SearchRules rules;

    public ConnectionPointFinder(GridContext context, SearchRules rules) {
        this.rules = rules;
        sites = new SiteCollector(context).collect();
        factory = new CandidateFactory(context);
        List<Coordinate[]> shapes = new ArrayList<>(sites.size());
        for (Site site : sites) {
            shapes.add(factory.shape(site));
        }
        index = new PolylineGrid(shapes, 250);
    }

    /**
     * @param radius_m straight-line search radius
     * @param kinds which sites to look at
     */
    public CandidateSelection find(
            Position customer, double radius_m, Predicate<Candidate> kinds, CandidateScreen screen) {
        Search search = new Search(customer, radius_m, kinds, screen);
        index.visit(customer.x(), customer.y(), radius_m, search);
        return search.selection();
    }

    private record Near(int site, double distance_m) {}

    /** A feeder, or for a spare bay its busbar section. */
    private record Source(int feeder, int busbarSection) {}

    private record SourceKind(Source source, ConnectionSite site) {}

    private final class Search implements PolylineGrid.Visitor {
        private final Position customer;
        private final double radius_m;
        private final Predicate<Candidate> kinds;
        private final CandidateScreen screen;
        private final Set<Integer> seen = new HashSet<>();
        private List<Near> open = new ArrayList<>();
        private final List<Candidate> fit = new ArrayList<>();
        private final List<Rejection> refused = new ArrayList<>();
        private final Set<SourceKind> settled = new HashSet<>();
        private final Map<Source, Integer> refusals = new HashMap<>();
        private final Map<String, Integer> perSubstation = new HashMap<>();
        private int examined;

        Search(Position customer, double radius_m, Predicate<Candidate> kinds, CandidateScreen screen) {
            this.customer = customer;
            this.radius_m = radius_m;
            this.kinds = kinds;
            this.screen = screen;
        }

        @Override
        public void item(int site) {
            if (seen.add(site)) {
                double distance_m = index.distance_m(site, customer.x(), customer.y());
                if (distance_m <= radius_m) {
                    open.add(new Near(site, distance_m));
                }
            }
        }

        @Override
        public boolean ringDone(double complete_m) {
            open.sort(Comparator.comparingDouble(Near::distance_m).thenComparingInt(Near::site));
            List<Near> later = new ArrayList<>();
            for (Near near : open) {
                if (near.distance_m > complete_m) {
                    later.add(near);
                } else if (!isFull()) {
                    examine(near);
                }
            }
            open = later;
            return !isFull();
        }

        private boolean isFull() {
            return fit.size() >= rules.candidates().value();
        }

        private void examine(Near near) {
            Site site = sites.get(near.site);
            Source source = new Source(site.feeder(), site.feeder() < 0 ? site.busbarSection() : -1);
            if (isDecided(site, source)) {
                return;
            }
            double offset_m = site.onSection() ? index.nearestOffset_m(near.site, customer.x(), customer.y()) : 0;
            Position position = index.positionAt(near.site, offset_m);
            Candidate candidate = factory.candidate(site, position, offset_m, near.distance_m);
            if (kinds.test(candidate)) {
                examined++;
                decide(site, source, candidate);
            }
        }

        /** True when the feeder has its nearest fit point of the kind, its share of refusals, or the substation its cap. */
        private boolean isDecided(Site site, Source source) {
            return settled.contains(new SourceKind(source, site.site()))
                    || refusals.getOrDefault(source, 0)
                            >= rules.refusedPerFeeder().value()
                    || perSubstation.getOrDefault(factory.substationId(site), 0)
                            >= rules.candidatesPerSubstation().value();
        }

        private void decide(Site site, Source source, Candidate candidate) {
            List<RejectionReason> reasons = screen.refuse(candidate);
            if (!reasons.isEmpty()) {
                refusals.merge(source, 1, Integer::sum);
                refused.add(new Rejection(candidate.point(), reasons));
                return;
            }
            settled.add(new SourceKind(source, site.site()));
            perSubstation.merge(candidate.point().substationId(), 1, Integer::sum);
            fit.add(candidate);
        }

        CandidateSelection selection() {
            if (!isFull()) {
                ringDone(Double.POSITIVE_INFINITY);
            }
            return new CandidateSelection(fit, refused, examined);
        }
    }
}
