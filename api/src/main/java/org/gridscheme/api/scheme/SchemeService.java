package org.gridscheme.api.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.LoadedGrid;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.scheme.mapping.ComparedSchemes;
import org.gridscheme.api.scheme.mapping.SchemeSetLocaliser;
import org.gridscheme.api.scheme.mapping.SchemeSetMapper;
import org.gridscheme.api.scheme.request.PlanningRequest;
import org.gridscheme.api.scheme.request.PlanningRequestReader;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Printable;
import org.gridscheme.api.text.Texts;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.comparison.ComparedScheme;
import org.gridscheme.scheme.model.SchemeSet;
import org.gridscheme.scheme.rulebook.RuleBook;

/**
 * Plans: reads the request against the loaded grid, has it planned, archives the answer. One request sees one grid version
 * from beginning to end. The web service and the command line both go through here. Thread-safe.
 */
public final class SchemeService {

    private static final double NANOS_PER_MS = 1e6;

    private final SnapshotHolder grid;
    private final RequestContexts contexts;
    private final SchemeArchive archive;
    private final Function<SchemeSetDto, byte[]> json;
    private final LongSupplier nanoTicker;
    private final PlanningListener listener;
    private final PlanningRequestReader reader = new PlanningRequestReader();

    /**
     * @param json writes an answer as it goes over the wire
     * @param nanoTicker nanoseconds from any origin, for the times in the answer
     */
    public SchemeService(
            SnapshotHolder grid,
            RequestContexts contexts,
            SchemeArchive archive,
            Function<SchemeSetDto, byte[]> json,
            LongSupplier nanoTicker,
            PlanningListener listener) {
        this.grid = grid;
        this.contexts = contexts;
        this.archive = archive;
        this.json = json;
        this.nanoTicker = nanoTicker;
        this.listener = listener;
    }

    /**
     * Plans and archives. With a key that was given before it is the answer of then, its words in the given language.
     *
     * @param body request as JSON (contract section 2)
     * @param idempotencyKey of the client
     * @throws ProblemException when no grid is loaded, with all faults of the body, or of type IDEMPOTENCY_KEY_REUSED where the
     *     key was given with another body; nothing is stored then
     */
    public PlannedAnswer plan(byte[] body, Language language, Optional<String> idempotencyKey) {
        Optional<KeyedOrder> order = idempotencyKey.map(key -> KeyedOrder.of(key, body));
        return order.flatMap(given -> findEarlier(given, language)).orElseGet(() -> plan(body, order, language));
    }

    /** What to say of a request whose key is at fault: that, and all that is wrong with its body. */
    ProblemException refusal(byte[] body, List<FieldProblem> ofKey) {
        List<FieldProblem> all = new ArrayList<>(ofKey);
        try {
            reader.read(body, contexts.of(grid.get()));
        } catch (ProblemException ofBody) {
            all.addAll(ofBody.problems());
        }
        return new ProblemException(ProblemType.INVALID_REQUEST, all);
    }

    private Optional<PlannedAnswer> findEarlier(KeyedOrder order, Language language) {
        return archive.findByKey(order.key()).map(kept -> {
            if (!kept.order().equals(order)) {
                throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
            SchemeSetDto set = inWords(kept.set(), language);
            return new PlannedAnswer(set, json.apply(set));
        });
    }

    private PlannedAnswer plan(byte[] body, Optional<KeyedOrder> order, Language language) {
        long asked = nanoTicker.getAsLong();
        LoadedGrid loaded = grid.get();
        PlanningRequest request = reader.read(body, contexts.of(loaded));
        Optional<String> profile = request.application().options().profile();
        long read = nanoTicker.getAsLong() - asked;
        SchemePlanner planner = loaded.planners().get(profile);
        // Making a planner is a part of loading, and not of the one request that happened to come first.
        long start = nanoTicker.getAsLong() - read;
        SchemeSet planned = planner.plan(request.application());
        SchemeSetDto set = new SchemeSetMapper(
                        loaded.transform(),
                        loaded.directory()::findName,
                        loaded.planners().rules(profile),
                        Texts.in(language))
                .map(
                        UUID.randomUUID().toString(),
                        planned,
                        loaded.reservations().revision(),
                        () -> elapsed_ms(start));
        PlannedAnswer answer = new PlannedAnswer(set, json.apply(set));
        if (!archive.save(answer, request.archivable(), order)) {
            return order.flatMap(given -> findEarlier(given, language)).orElseThrow();
        }
        listener.planned(set.outcome(), set.timing_ms().total());
        return answer;
    }

    /**
     * An archived answer, its words in the given language.
     *
     * @throws ProblemException of type NOT_FOUND
     */
    public SchemeSetDto get(String id, Language language) {
        return inWords(archived(id), language);
    }

    /** An answer from wherever it was kept, its words in the given language. */
    public SchemeSetDto inWords(SchemeSetDto answer, Language language) {
        Optional<RuleBook> rules =
                grid.find().map(loaded -> loaded.planners().rulesOfVersion(answer.rulebook_version()));
        return new SchemeSetLocaliser(rules, Texts.in(language)).localise(answer);
    }

    /**
     * Schemes of an archived answer, ready to be compared.
     *
     * @param schemeIds which; empty for all of the answer
     * @throws ProblemException when the answer or a scheme is not there, or fewer than two are left
     */
    public List<ComparedScheme> getForComparison(String id, List<String> schemeIds, Language language) {
        SchemeSetDto set = get(id, language);
        List<String> all = set.schemes().stream().map(SchemeDto::id).toList();
        List<String> wanted = schemeIds.isEmpty() ? all : List.copyOf(new LinkedHashSet<>(schemeIds));
        List<FieldProblem> unknown = wanted.stream()
                .filter(scheme -> !all.contains(scheme))
                .map(scheme -> FieldProblem.of("", "unknown-scheme", Printable.of(scheme)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, unknown);
        }
        if (wanted.size() < 2) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, List.of(FieldProblem.of("", "too-few-schemes")));
        }
        return wanted.stream()
                .map(wantedId -> set.schemes().get(all.indexOf(wantedId)))
                .map(ComparedSchemes::of)
                .toList();
    }

    /**
     * When an answer was archived.
     *
     * @throws ProblemException of type NOT_FOUND
     */
    public Instant getTime(String id) {
        return archive.findTime(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The request of an archived answer as it was archived, without personal data; empty where there is no such answer. */
    public Optional<String> findRequest(String id) {
        return archive.findRequest(id);
    }

    private SchemeSetDto archived(String id) {
        return archive.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private double elapsed_ms(long start) {
        return (nanoTicker.getAsLong() - start) / NANOS_PER_MS;
    }
}
