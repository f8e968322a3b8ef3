package org.gridscheme.api.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.Replanning;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.mapping.ComparedSchemes;
import org.gridscheme.api.scheme.mapping.SchemeSetMapper;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.comparison.ComparedScheme;
import org.gridscheme.scheme.reservation.ReservationBook;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.review.SchemeOfRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans the version of record again on the grid, the rules and the prices of today. What was reserved for it is taken as free,
 * since it is what the scheme itself would use. Thread-safe.
 */
public final class RecordCheck {

    /** Names of the two in the comparison. */
    public static final String RECORD = "record";

    public static final String PRESENT = "present";

    private static final String NOT_IN_GRID = "source.not-in-grid";
    private static final String OTHER_USE = "source.other-use";

    private final ReviewStore store;
    private final SnapshotHolder grid;
    private final SchemeService schemes;
    private final Replanning replanning;
    private final JsonMapper json;

    public RecordCheck(
            ReviewStore store, SnapshotHolder grid, SchemeService schemes, Replanning replanning, JsonMapper json) {
        this.store = store;
        this.grid = grid;
        this.schemes = schemes;
        this.replanning = replanning;
        this.json = json;
    }

    /** What an answer rests on. */
    public record Versions(String grid, String rulebook, String priceBook) {}

    /**
     * @param present the same scheme as it comes out now; empty where it does not any more
     * @param refusals codes of why, where it does not
     */
    public record Outcome(
            SchemeOfRecord record,
            Versions then,
            Versions now,
            ComparedScheme frozen,
            Optional<ComparedScheme> present,
            boolean same,
            List<String> refusals) {}

    /** @throws ProblemException of type NOT_FOUND where the answer has no version of record */
    public Outcome check(String schemeSetId, Language language) {
        SchemeOfRecord record =
                store.findRecord(schemeSetId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        FrozenAnswer kept = FrozenAnswer.read(record.content(), json);
        String request = kept.request().toString();
        LoadedGrid loaded = without(schemeSetId, grid.get());
        Replanning.Replanned replanned = replanning.planAll(request, kept.approved(), loaded);
        SchemeSetDto now = new SchemeSetMapper(
                        loaded.transform(),
                        loaded.directory()::findName,
                        loaded.planners().rules(replanning.profile(request, loaded)),
                        Texts.in(language))
                .map(PRESENT, replanned.set(), loaded.reservations().revision(), () -> 0);
        SchemeDto then = approved(schemes.inWords(kept.answer(), language), record.schemeId());
        Optional<SchemeDto> present = replanned.scheme().map(found -> approved(now, found.id()));
        return new Outcome(
                record,
                versions(kept.answer()),
                versions(now),
                ComparedSchemes.of(then, RECORD),
                present.map(scheme -> ComparedSchemes.of(scheme, PRESENT)),
                present.map(scheme -> ComparedSchemes.of(scheme, RECORD))
                        .equals(Optional.of(ComparedSchemes.of(then, RECORD))),
                present.isPresent() ? List.of() : refusals(now, kept.approved()));
    }

    private static LoadedGrid without(String schemeSetId, LoadedGrid loaded) {
        ReservationBook book = loaded.reservations();
        ReservationBook others = new ReservationBook(
                book.revision(),
                book.inForce().stream()
                        .filter(reservation ->
                                !reservation.draft().schemeSetId().equals(schemeSetId))
                        .toList());
        return others.equals(book) ? loaded : loaded.holding(others);
    }

    /**
     * A point nobody refused is used in another role or mode, or is no longer there: a place on a line that was cut or goes another way.
     */
    private static List<String> refusals(SchemeSetDto now, SchemeDto approved) {
        Set<String> refused = now.rejected().stream()
                .map(rejection -> rejection.connection_point().id())
                .collect(Collectors.toSet());
        Set<String> used = now.schemes().stream()
                .flatMap(scheme -> scheme.sources().stream())
                .map(source -> source.connection_point().id())
                .collect(Collectors.toSet());
        Stream<String> others = approved.sources().stream()
                .map(source -> source.connection_point().id())
                .filter(id -> !refused.contains(id))
                .map(id -> used.contains(id) ? OTHER_USE : NOT_IN_GRID);
        return Stream.concat(
                        now.rejected().stream()
                                .flatMap(rejection -> rejection.reasons().stream())
                                .map(reason -> reason.code()),
                        others)
                .distinct()
                .toList();
    }

    private static SchemeDto approved(SchemeSetDto answer, String schemeId) {
        return answer.schemes().stream()
                .filter(scheme -> scheme.id().equals(schemeId))
                .findFirst()
                .orElseThrow();
    }

    private static Versions versions(SchemeSetDto answer) {
        return new Versions(answer.grid_version(), answer.rulebook_version(), answer.price_book_version());
    }
}
