package org.gridscheme.scheme.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** What a survey starts from: nothing, or an earlier one with what has changed since. */
    private record Known(
            Map<String, Integer> numbers,
            List<PointFinding> findings,
            List<PointCapacity> points,
            SortedMap<HexGrid.Cell, HexagonCapacity> hexagons,
            Optional<ChangedSupply> changed) {

        static final Known NOTHING = new Known(Map.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());

        static Known of(Surveyed before, ChangedSupply changed) {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < before.findings().size(); i++) {
                numbers.put(key(before.findings().get(i).candidate()), i);
            }
            return new Known(
                    numbers, before.findings(), before.survey().points(), before.hexagons(), Optional.of(changed));
        }

        static String key(Candidate candidate) {
            return candidate.point().kind() + " " + candidate.point().id();
        }

        /** Number of a point in the earlier survey, -1 for one that is new. */
        int number(Candidate candidate) {
            return numbers.getOrDefault(key(candidate), -1);
        }

        boolean stands(Candidate candidate, int number) {
            return number >= 0
                    && changed.filter(c -> !c.touches(candidate)).isPresent()
                    && findings.get(number).candidate().equals(candidate);
        }
    }

    /** Surveys everything. */
    public Surveyed all(List<Candidate> candidates, Provenance provenance) {
        return run(candidates, provenance, Known.NOTHING);
    }

    /** Whether an earlier survey was made of a grid built and switched like this one. O(nodes + sections). */
    public boolean canBuildOn(Surveyed before) {
        return ChangedSupply.between(before.context(), context).isPresent();
    }

    /** Takes over what an earlier survey of the same grid found where nothing has changed since. */
    public Surveyed since(Surveyed before, List<Candidate> candidates, Provenance provenance) {
        Known known = ChangedSupply.between(before.context(), context)
                .map(changed -> Known.of(before, changed))
                .orElse(Known.NOTHING);
        return run(candidates, provenance, known);
    }

    private Surveyed run(List<Candidate> candidates, Provenance provenance, Known known) {
        List<PointFinding> findings = new ArrayList<>(candidates.size());
        List<Position> changed = new ArrayList<>();
        int surveyed = 0;
        int[] numbers = new int[candidates.size()];
        boolean[] kept = new boolean[known.findings().size()];
        for (int i = 0; i < numbers.length; i++) {
            Candidate candidate = candidates.get(i);
            int number = known.number(candidate);
            numbers[i] = number;
            if (number >= 0) {
                kept[number] = true;
            }
            if (known.stands(candidate, number)) {
                findings.add(known.findings().get(number));
                continue;
            }
            Optional<PointFinding> before =
                    number < 0 ? Optional.empty() : Optional.of(known.findings().get(number));
            PointFinding now = find(candidate, before);
            surveyed++;
            findings.add(now);
            if (!now.isPlain() || before.filter(now::equals).isEmpty()) {
                changed.add(now.position());
            }
            report(0, POINTS_DONE, i, numbers.length);
        }
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                changed.add(known.findings().get(i).position());
            }
        }
        return places(findings, numbers, changed, surveyed, provenance, known);
    }

    private PointFinding find(Candidate candidate, Optional<PointFinding> before) {
        RangeSearch alone = new RangeSearch(judge, candidate, SourceDuty.SINGLE);
        RangeSearch asFirst = new RangeSearch(judge, candidate, SourceDuty.FIRST);
        RangeSearch asSecond = new RangeSearch(judge, candidate, SourceDuty.SECOND);
        StepRanges single = alone.find(before.map(PointFinding::single).orElse(StepRanges.NONE));
        StepRanges first = asFirst.find(before.map(PointFinding::first).orElse(single));
        StepRanges second = asSecond.find(before.map(PointFinding::second).orElse(first));
        return new PointFinding(
                candidate, single, first, second, alone.limit(single), asFirst.limit(first), asSecond.limit(second));
    }

    private void report(double from, double to, int done, int of) {
        if (done % REPORT_EVERY == 0) {
            progress.accept(from + (to - from) * done / of);
        }
    }

    /** Pairs and hexagons; of those without a change in reach the earlier ones stand. */
    private Surveyed places(
            List<PointFinding> findings,
            int[] numbers,
            List<Position> changed,
            int surveyed,
            Provenance provenance,
            Known known) {
        boolean fresh = known.changed().isEmpty();
        PointGroups groups = new PointGroups(findings, context, judge);
        PartnerSearch partners = new PartnerSearch(findings, groups, judge);
        Nearby changes = new Nearby(changed, terms.reach_m());
        List<PointCapacity> points = new ArrayList<>(findings.size());
        for (int i = 0; i < numbers.length; i++) {
            PointFinding finding = findings.get(i);
            boolean stands = !fresh && numbers[i] >= 0 && !changes.hasAny(finding.position());
            points.add(stands ? known.points().get(numbers[i]) : point(i, finding, findings, partners));
            report(POINTS_DONE, PAIRS_DONE, i, numbers.length);
        }
        SortedMap<HexGrid.Cell, HexagonCapacity> hexagons = new TreeMap<>(known.hexagons());
        int places = hexagons(hexagons, findings, groups, changed);
        progress.accept(1);
        CapacitySurvey survey = new CapacitySurvey(provenance, terms, points, List.copyOf(hexagons.values()));
        return new Surveyed(context, grid, findings, hexagons, survey, surveyed, places);
    }

    private PointCapacity point(int i, PointFinding own, List<PointFinding> findings, PartnerSearch partners) {
        OpenCapacity single = new OpenCapacity(own.single().max() * terms.step_kVA(), own.singleLimit());
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
                                ? own.secondLimit()
                                : HexagonSearch.lacksPartner(
                                        own.candidate().point().id())),
                Optional.empty());
    }

    private int hexagons(
            SortedMap<HexGrid.Cell, HexagonCapacity> hexagons,
            List<PointFinding> findings,
            PointGroups groups,
            List<Position> changed) {
        SortedMap<HexGrid.Cell, Boolean> cells = new TreeMap<>();
        changed.forEach(at -> grid.listWithin(at, terms.reach_m()).forEach(cell -> cells.put(cell, true)));
        Nearby near = new Nearby(findings.stream().map(PointFinding::position).toList(), terms.reach_m());
        HexagonSearch best = new HexagonSearch(findings, groups, judge, terms.step_kVA());
        int done = 0;
        for (HexGrid.Cell cell : cells.keySet()) {
            Position centre = grid.centre(cell);
            Optional<HexagonCapacity> found = best.find(grid.id(cell), centre, near.of(centre));
            if (found.isPresent()) {
                hexagons.put(cell, found.get());
            } else {
                hexagons.remove(cell);
            }
            report(PAIRS_DONE, 1, done++, cells.size());
        }
        return done;
    }
}
