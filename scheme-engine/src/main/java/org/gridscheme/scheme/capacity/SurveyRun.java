package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.context.GridContext;
import org.gridscheme.scheme.model.Provenance;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.CapacityTerms;
import org.gridscheme.scheme.model.capacity.DualCapacity;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.OpenCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/**
 * One survey: what each point can carry, then pairs, then places. With an earlier survey at hand only what a change reaches
 * is worked out anew; the rest is taken over.
 */
public final class SurveyRun {

    /** Shares of the work, roughly, for progress alone. */
    private static final double POINTS_DONE = 0.7;

    private static final double PAIRS_DONE = 0.9;
    private static final int REPORT_EVERY = 256;

    private final GridContext context;
    private final PointJudge judge;
    private final CapacityTerms terms;
    private final HexGrid grid;
    private final DoubleConsumer progress;

    /** @param progress told the share done, 0 to 1 */
    public SurveyRun(GridContext context, PointJudge judge, CapacityTerms terms, DoubleConsumer progress) {
        this.context = context;
        this.judge = judge;
        this.terms = terms;
        this.grid = new HexGrid(terms.hexagonEdge_m());
        this.progress = progress;
    }

    /** Surveys everything. */
    public Surveyed all(List<Candidate> candidates, Provenance provenance) {
        return run(candidates, provenance, Optional.empty());
    }

    /** What has changed since an earlier survey; empty where the grid is built or switched differently. O(nodes + sections). */
    public Optional<ChangedSupply> changedSince(Surveyed before) {
        return ChangedSupply.between(before.context(), context);
    }

    /** Takes over what an earlier survey of the same grid found where nothing has changed since. */
    public Surveyed since(Surveyed before, ChangedSupply changed, List<Candidate> candidates, Provenance provenance) {
        return run(candidates, provenance, Optional.of(EarlierSurvey.of(before, changed, candidates)));
    }

    private Surveyed run(List<Candidate> candidates, Provenance provenance, Optional<EarlierSurvey> earlier) {
        List<PointFinding> findings = new ArrayList<>(candidates.size());
        List<Position> changed = new ArrayList<>();
        int surveyed = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int number = i;
            Optional<PointFinding> before = earlier.flatMap(e -> e.find(number));
            Optional<PointFinding> standing =
                    before.filter(b -> stands(earlier.orElseThrow(), candidates.get(number), b));
            if (standing.isPresent()) {
                findings.add(standing.get());
                continue;
            }
            PointFinding now = new PointSearch(judge, candidates.get(i)).find(before);
            surveyed++;
            findings.add(now);
            if (!now.isPlain() || before.filter(now::equals).isEmpty()) {
                changed.add(now.position());
            }
            report(0, POINTS_DONE, i, candidates.size());
        }
        earlier.ifPresent(e -> e.listGone().forEach(gone -> changed.add(gone.position())));
        PointIndex index = earlier.map(e -> e.survey().index())
                .filter(known -> known.serves(candidates))
                .orElseGet(() -> PointIndex.of(candidates, context, judge, terms.reach_m()));
        return places(new Points(findings, index, changed), surveyed, provenance, earlier);
    }

    private boolean stands(EarlierSurvey earlier, Candidate candidate, PointFinding before) {
        return switch (earlier.extent(candidate, before)) {
            case NOTHING -> true;
            case SUPPLY -> new PointSearch(judge, candidate).stands(before);
            case EVERYTHING -> false;
        };
    }

    private void report(double from, double to, int done, int of) {
        if (done % REPORT_EVERY == 0) {
            progress.accept(from + (to - from) * done / of);
        }
    }

    /**
     * What was found of points.
     *
     * @param changed where it is not what it was
     */
    private record Points(List<PointFinding> findings, PointIndex index, List<Position> changed) {}

    /** Pairs and hexagons; of those without a change in reach the earlier ones stand. */
    private Surveyed places(Points found, int surveyed, Provenance provenance, Optional<EarlierSurvey> earlier) {
        List<PointFinding> findings = found.findings();
        PartnerSearch partners = new PartnerSearch(findings, found.index().groups(), judge);
        Nearby changes = new Nearby(found.changed(), terms.reach_m());
        List<PointCapacity> points = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            PointFinding finding = findings.get(i);
            int number = i;
            points.add(earlier.filter(e -> e.find(number).isPresent() && !changes.hasAny(finding.position()))
                    .map(e -> e.said(number))
                    .orElseGet(() -> point(number, finding, findings, partners)));
            report(POINTS_DONE, PAIRS_DONE, i, findings.size());
        }
        SortedMap<HexGrid.Cell, HexagonCapacity> hexagons =
                earlier.map(e -> new TreeMap<>(e.survey().hexagons())).orElseGet(TreeMap::new);
        int places = hexagons(hexagons, found);
        progress.accept(1);
        CapacitySurvey survey = new CapacitySurvey(provenance, terms, points, List.copyOf(hexagons.values()));
        return new Surveyed(context, grid, found.index(), findings, hexagons, survey, surveyed, places);
    }

    private PointCapacity point(int i, PointFinding own, List<PointFinding> findings, PartnerSearch partners) {
        OpenCapacity single = new OpenCapacity(
                own.single().max() * terms.step_kVA(), own.alone().limit());
        DualCapacity dual = partners.find(i)
                .map(pair -> dual(findings.get(pair.first()), findings.get(pair.second()), pair.step()))
                .orElseGet(() -> alone(own));
        return new PointCapacity(own.candidate().point(), single, dual);
    }

    private DualCapacity dual(PointFinding first, PointFinding second, int step) {
        return new DualCapacity(
                new OpenCapacity(
                        step * terms.step_kVA(),
                        first.first().contains(step + 1)
                                ? new RangeSearch(judge, second.candidate(), SourceDuty.SECOND).limitAt(step + 1)
                                : new RangeSearch(judge, first.candidate(), SourceDuty.FIRST).limitAt(step + 1)),
                Optional.of(new DualCapacity.Pair(first.id(), second.id())));
    }

    /** Where the point could not be one of two sources by itself that is the reason, else that there is no other. */
    private static DualCapacity alone(PointFinding own) {
        return new DualCapacity(
                new OpenCapacity(
                        0,
                        own.mostInPair() == 0
                                ? own.asSecond().limit()
                                : HexagonSearch.lacksPartner(
                                        own.candidate().point().id())),
                Optional.empty());
    }

    private int hexagons(SortedMap<HexGrid.Cell, HexagonCapacity> hexagons, Points found) {
        SortedSet<HexGrid.Cell> cells = new TreeSet<>();
        found.changed().forEach(at -> cells.addAll(grid.listWithin(at, terms.reach_m())));
        HexagonSearch best =
                new HexagonSearch(found.findings(), found.index().groups(), judge, context.grid(), terms.step_kVA());
        int done = 0;
        for (HexGrid.Cell cell : cells) {
            Position centre = grid.centre(cell);
            Optional<HexagonCapacity> now =
                    best.find(grid.id(cell), centre, found.index().near().of(centre));
            if (now.isPresent()) {
                hexagons.put(cell, now.get());
            } else {
                hexagons.remove(cell);
            }
            report(PAIRS_DONE, 1, done++, cells.size());
        }
        return done;
    }
}
