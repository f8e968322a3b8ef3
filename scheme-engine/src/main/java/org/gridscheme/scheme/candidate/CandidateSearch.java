package org.gridscheme.scheme.candidate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.UnaryOperator;
import org.gridscheme.grid.geometry.Polylines;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.Rejection;
import org.gridscheme.scheme.model.RejectionReason;

/**
 * One search for candidates around a customer. Of every feeder and kind the nearest fit points are taken, as many as the rules let
 * be compared, within a distance of the nearest of them. A point refused for
 * a reason of its own gives way to the next one; a feeder that cannot take the customer is left alone, and so is a kind
 * that does not suit it, once enough of them are there to report. Equal distances are taken in the order of the sites.
 */
final class CandidateSearch implements NearestFirst.Walker {

    private final List<Site> sites;
    private final Polylines shapes;
    private final CandidateFactory factory;
    private final SearchBounds bounds;
    private final int refusedPerFeeder;
    private final Position customer;
    private final DoublePredicate voltage;
    private final CandidateScreen screen;

    private final List<Candidate> fit = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Integer, Begun> begun = new HashMap<>();
    private final BitSet begunKinds = new BitSet();
    private final BitSet settled = new BitSet();
    private final BitSet closed = new BitSet();
    private final int[] kindRefusals = new int[SiteGroups.Group.KIND_AREAS];
    private final Map<Integer, Integer> reported = new HashMap<>();
    private final Map<Integer, Integer> perSubstation = new HashMap<>();
    private final BitSet fullSubstations = new BitSet();
    private final BitSet busbarsFound = new BitSet();
    private boolean passedOver;
    private int examined;

    CandidateSearch(
            List<Site> sites,
            Polylines shapes,
            CandidateFactory factory,
            SearchBounds bounds,
            int refusedPerFeeder,
            Position customer,
            DoublePredicate voltage,
            CandidateScreen screen) {
        this.sites = sites;
        this.shapes = shapes;
        this.factory = factory;
        this.bounds = bounds;
        this.refusedPerFeeder = refusedPerFeeder;
        this.customer = customer;
        this.voltage = voltage;
        this.screen = screen;
    }

    /** The points of one kind on one feeder that were taken. */
    private static final class Begun {
        final double nearest_m;
        int taken;

        Begun(double nearest_m) {
            this.nearest_m = nearest_m;
        }
    }

    /** A full substation may have busbar sections that are not represented yet. */
    @Override
    public boolean isOpen(SiteGroups.Cluster cluster) {
        return !isFull() && hasOpenGroups(cluster);
    }

    private boolean hasOpenGroups(SiteGroups.Cluster cluster) {
        return !fullSubstations.get(cluster.substation())
                || cluster.groups().stream().anyMatch(this::isOpen);
    }

    @Override
    public boolean isOpen(SiteGroups.Group group) {
        Site model = group.model();
        return mayBeTaken(group) && voltage.test(model.nominalVoltage_kV()) && screen.wantsFeeder(model.feeder());
    }

    @Override
    public void visit(SiteGroups.Group group, int number, double distance_m) {
        if (begunKinds.get(group.kind()) && distance_m > farthest_m(group)) {
            settled.set(group.kind());
            passedOver = true;
        } else {
            examine(group, number, distance_m);
        }
    }

    /** From here on a point of a kind that has begun is too far. */
    private double farthest_m(SiteGroups.Group group) {
        return Objects.requireNonNull(begun.get(group.kind())).nearest_m + bounds.placeDetour_m();
    }

    private boolean isFull() {
        return begun.size() >= bounds.compared();
    }

    /** Whether a site of a group may still be taken; once it may not, it never may again. */
    private boolean mayBeTaken(SiteGroups.Group group) {
        return !settled.get(group.kind())
                && !closed.get(group.area())
                && kindRefusals[group.kindArea()] < refusedPerFeeder
                && (begunKinds.get(group.kind()) || mayBegin(group.model()));
    }

    private boolean mayBegin(Site site) {
        return !isFull() && (!fullSubstations.get(site.substation()) || !busbarsFound.get(site.busbarSection()));
    }

    private void examine(SiteGroups.Group group, int number, double distance_m) {
        Site site = sites.get(number);
        double offset_m = site.onSection() ? shapes.nearestOffset_m(number, customer.x(), customer.y()) : 0;
        Position position = shapes.positionAt(number, offset_m);
        Candidate candidate = factory.candidate(site, position, offset_m, distance_m);
        if (!screen.wants(candidate)) {
            return;
        }
        examined++;
        CandidateScreen.Judgement judgement = screen.judge(candidate);
        if (judgement.reasons().isEmpty()) {
            take(group, candidate);
        } else {
            refuse(group, candidate, judgement);
        }
    }

    /** A substation is full at its cap; a busbar section that is not represented yet may still be. */
    private void take(SiteGroups.Group group, Candidate candidate) {
        fit.add(candidate);
        Begun ofKind = begun.get(group.kind());
        if (ofKind == null) {
            ofKind = new Begun(candidate.straight_m());
            begun.put(group.kind(), ofKind);
            begunKinds.set(group.kind());
            begin(group.model());
        }
        ofKind.taken++;
        if (ofKind.taken >= bounds.places()) {
            settled.set(group.kind());
            passedOver = true;
        }
    }

    private void begin(Site site) {
        busbarsFound.set(site.busbarSection());
        int taken = perSubstation.merge(site.substation(), 1, Integer::sum);
        if (taken >= bounds.perSubstation()) {
            fullSubstations.set(site.substation());
        }
    }

    /** Limits may be stricter in another area, so a feeder is closed area by area. */
    private void refuse(SiteGroups.Group group, Candidate candidate, CandidateScreen.Judgement judgement) {
        if (judgement.forFeeder()) {
            closed.set(group.area());
        }
        if (judgement.forKind()) {
            kindRefusals[group.kindArea()]++;
        }
        if (reported.merge(group.model().source(), 1, Integer::sum) <= refusedPerFeeder) {
            refused.add(new Refused(candidate, judgement.reasons()));
        }
    }

    private record Refused(Candidate candidate, List<RejectionReason> reasons) {}

    /** Only what is told of is named. */
    CandidateSelection selection(UnaryOperator<List<Candidate>> choice) {
        List<Candidate> chosen = choice.apply(List.copyOf(fit));
        boolean cut = isFull() || !fullSubstations.isEmpty() || passedOver || chosen.size() < fit.size();
        return new CandidateSelection(
                chosen.stream().map(this::named).toList(),
                refused.stream()
                        .map(r -> new Rejection(factory.named(r.candidate).point(), r.reasons))
                        .toList(),
                examined,
                cut);
    }

    private Candidate named(Candidate candidate) {
        Candidate named = factory.named(candidate);
        screen.named(candidate, named);
        return named;
    }
}
