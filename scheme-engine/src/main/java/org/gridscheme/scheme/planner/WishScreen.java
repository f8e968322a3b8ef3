package org.gridscheme.scheme.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.snapshot.GridSnapshot;
import org.gridscheme.scheme.candidate.CandidateScreen;
import org.gridscheme.scheme.context.Candidate;
import org.gridscheme.scheme.model.RejectionReason;
import org.gridscheme.scheme.model.Wishes;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** Holds candidates against the wishes of one application. Not thread-safe. */
final class WishScreen {

    private final GridSnapshot grid;
    private final Set<String> excluded;
    private final Set<String> required;
    private final List<IndexedPointInAreaLocator> areas = new ArrayList<>();

    WishScreen(GridSnapshot grid, Wishes wishes) {
        this.grid = grid;
        excluded = new HashSet<>(wishes.excludedSources());
        required = new LinkedHashSet<>(wishes.requiredSources());
        wishes.forbiddenAreas().forEach(area -> areas.add(new IndexedPointInAreaLocator(area)));
    }

    /** True where schemes are asked for that use certain sources. */
    boolean requires() {
        return !required.isEmpty();
    }

    /** Why a candidate may not be used at all. */
    Optional<CandidateScreen.Judgement> findObjection(Candidate candidate) {
        for (String id : excluded.isEmpty() ? Set.<String>of() : names(candidate)) {
            if (excluded.contains(id)) {
                boolean whole = id.equals(candidate.point().substationId())
                        || id.equals(candidate.point().busbarSectionId())
                        || candidate.point().feederId().filter(id::equals).isPresent();
                return Optional.of(new CandidateScreen.Judgement(
                        List.of(Reasons.plain("wish.excluded-source", id)), whole, false));
            }
        }
        return isInForbiddenArea(candidate)
                ? Optional.of(judgement(
                        Reasons.plain("wish.forbidden-area", candidate.point().id())))
                : Optional.empty();
    }

    /** Why a candidate cannot be one of the sources that are asked for; empty where it is, or where none is asked for. */
    Optional<CandidateScreen.Judgement> findLack(Candidate candidate) {
        return !requires() || isRequired(candidate) ? Optional.empty() : Optional.of(judgement(notRequired(candidate)));
    }

    static CandidateScreen.Judgement judgement(RejectionReason reason) {
        return new CandidateScreen.Judgement(List.of(reason), false, false);
    }

    RejectionReason notRequired(Candidate candidate) {
        return Reasons.plain("wish.not-required-source", candidate.point().id());
    }

    boolean isRequired(Candidate candidate) {
        return names(candidate).stream().anyMatch(required::contains);
    }

    /** Whether candidates together use all that is asked for, or nothing else. */
    boolean isSatisfiedBy(List<Candidate> together) {
        if (!requires() || together.stream().allMatch(this::isRequired)) {
            return true;
        }
        Set<String> used = new HashSet<>();
        together.forEach(candidate -> used.addAll(names(candidate)));
        return used.containsAll(required);
    }

    /** Everything a candidate may be called by: itself, its equipment, and what feeds it. */
    private Set<String> names(Candidate candidate) {
        Set<String> names = new LinkedHashSet<>();
        names.add(candidate.point().substationId());
        names.add(candidate.point().busbarSectionId());
        candidate.point().feederId().ifPresent(names::add);
        names.add(
                candidate.onSection()
                        ? grid.section(candidate.section()).id()
                        : grid.node(candidate.node()).id());
        names.add(candidate.point().id());
        return names;
    }

    private boolean isInForbiddenArea(Candidate candidate) {
        if (areas.isEmpty()) {
            return false;
        }
        Position place = candidate.point().position();
        return areas.stream().anyMatch(area -> area.locate(new Coordinate(place.x(), place.y())) != Location.EXTERIOR);
    }
}
