package org.gridscheme.spatial.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gridscheme.scheme.review.Review;
import org.gridscheme.scheme.review.ReviewAction;
import org.gridscheme.scheme.review.ReviewEvent;
import org.gridscheme.scheme.review.ReviewState;
import org.gridscheme.scheme.review.ReviewStep;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.scheme.review.SchemeOfRecord;
import org.gridscheme.scheme.review.Stepped;
import org.gridscheme.spatial.configure.DatabaseSchema;
import org.gridscheme.spatial.testkit.PostgisExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(PostgisExtension.class)
class PostgisReviewStoreIT {

    private static final int REVIEWERS = 6;
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final AtomicInteger SETS = new AtomicInteger();

    private static ReviewStore store;
    private static JdbcClient sql;

    @BeforeAll
    static void migrate(DataSource source) {
        DatabaseSchema.migrate(source);
        store = new PostgisReviewStore(source);
        sql = JdbcClient.create(source);
    }

    private static String newSet() {
        return "reviewed-" + SETS.incrementAndGet();
    }

    private static ReviewStep step(String set, String scheme, int revision, ReviewAction action, String comment) {
        return new ReviewStep(
                set,
                scheme,
                revision,
                action,
                comment,
                Optional.of("cheaper to keep").filter(reason -> action == ReviewAction.APPROVE),
                Optional.empty(),
                Optional.of(new ReviewStep.Frozen("{\"方案\":1}", HASH))
                        .filter(frozen -> action == ReviewAction.APPROVE));
    }

    private static ReviewStep withKey(ReviewStep step, String key) {
        return new ReviewStep(
                step.schemeSetId(),
                step.schemeId(),
                step.revision(),
                step.action(),
                step.comment(),
                step.reason(),
                Optional.of(key),
                step.frozen());
    }

    private static Review done(ReviewStep step) {
        assertThat(store.step(step)).isInstanceOf(Stepped.Done.class);
        return store.get(step.schemeSetId(), step.schemeId());
    }

    @Test
    void theHistoryIsReadBackAndTheSchemeIsFrozen() {
        String set = newSet();
        assertThat(store.get(set, "s2")).isEqualTo(new Review(set, "s2", List.of()));

        done(step(set, "s2", 0, ReviewAction.SUBMIT, "请审核"));
        done(step(set, "s2", 1, ReviewAction.RETURN, "电缆路径请避开人民路"));
        done(step(set, "s2", 2, ReviewAction.SUBMIT, ""));
        Review review = done(step(set, "s2", 3, ReviewAction.APPROVE, "同意"));

        assertThat(review.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(review.events())
                .extracting(ReviewEvent::number, ReviewEvent::action, ReviewEvent::comment, ReviewEvent::reason)
                .containsExactly(
                        tuple(1, ReviewAction.SUBMIT, "请审核", Optional.empty()),
                        tuple(2, ReviewAction.RETURN, "电缆路径请避开人民路", Optional.empty()),
                        tuple(3, ReviewAction.SUBMIT, "", Optional.empty()),
                        tuple(4, ReviewAction.APPROVE, "同意", Optional.of("cheaper to keep")));
        SchemeOfRecord record = store.findRecord(set).orElseThrow();
        assertThat(record)
                .isEqualTo(new SchemeOfRecord(
                        set, "s2", "{\"方案\":1}", HASH, review.events().get(3).at()));
    }

    @Test
    void oneSchemeOfAnAnswerIsOfRecord() {
        String set = newSet();
        done(step(set, "s1", 0, ReviewAction.SUBMIT, ""));
        done(step(set, "s2", 0, ReviewAction.SUBMIT, ""));
        done(step(set, "s2", 1, ReviewAction.APPROVE, ""));

        Stepped other = store.step(step(set, "s1", 1, ReviewAction.APPROVE, ""));

        assertThat(other)
                .isEqualTo(new Stepped.OtherOfRecord(store.findRecord(set).orElseThrow()));
        assertThat(store.get(set, "s1").state()).isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void whatDoesNotFollowIsNotWritten() {
        String set = newSet();
        assertThat(store.step(step(set, "s1", 0, ReviewAction.APPROVE, ""))).isInstanceOf(Stepped.Stale.class);
        assertThat(store.step(step(set, "s1", 7, ReviewAction.SUBMIT, ""))).isInstanceOf(Stepped.Stale.class);
        assertThat(store.get(set, "s1").events()).isEmpty();
        assertThat(store.findRecord(set)).isEmpty();
    }

    @Test
    void aKeyMakesOneEvent() {
        String set = newSet();
        ReviewStep submit = withKey(step(set, "s1", 0, ReviewAction.SUBMIT, "first"), "key-" + set);
        done(submit);

        assertThat(done(submit).events()).hasSize(1);
        assertThat(store.step(withKey(step(set, "s1", 0, ReviewAction.SUBMIT, "second"), "key-" + set)))
                .isInstanceOf(Stepped.KeyReused.class);
        assertThat(store.step(withKey(step(newSet(), "s1", 0, ReviewAction.SUBMIT, "first"), "key-" + set)))
                .isInstanceOf(Stepped.KeyReused.class);
    }

    /** Some approve, some return; the history has one of them and everybody else learns which. */
    @Test
    void ofSeveralReviewersOneWins() throws Exception {
        String set = newSet();
        done(step(set, "s1", 0, ReviewAction.SUBMIT, ""));
        List<Callable<Stepped>> all = new ArrayList<>();
        for (int i = 0; i < REVIEWERS; i++) {
            ReviewAction action = i % 2 == 0 ? ReviewAction.APPROVE : ReviewAction.RETURN;
            all.add(() -> store.step(step(set, "s1", 1, action, action.name())));
        }
        ExecutorService reviewers = Executors.newFixedThreadPool(REVIEWERS);
        List<Stepped> found = new ArrayList<>();
        try {
            for (Future<Stepped> one : reviewers.invokeAll(all)) {
                found.add(one.get());
            }
        } finally {
            reviewers.shutdown();
        }

        Review review = store.get(set, "s1");
        assertThat(review.events()).hasSize(2);
        assertThat(found).filteredOn(Stepped.Done.class::isInstance).hasSize(1);
        assertThat(found)
                .filteredOn(it -> !(it instanceof Stepped.Done))
                .hasSize(REVIEWERS - 1)
                .allMatch(new Stepped.Stale(review)::equals);
        assertThat(store.findRecord(set).isPresent()).isEqualTo(review.state() == ReviewState.APPROVED);
    }

    /** Whatever a program does. */
    @Test
    void theDatabaseRefusesToChangeHistory() {
        String set = newSet();
        done(step(set, "s1", 0, ReviewAction.SUBMIT, ""));
        done(step(set, "s1", 1, ReviewAction.APPROVE, ""));

        for (String change : List.of(
                "UPDATE scheme_review_event SET comment = 'other' WHERE scheme_set_id = ?",
                "DELETE FROM scheme_review_event WHERE scheme_set_id = ?",
                "UPDATE scheme_of_record SET content = '{}' WHERE scheme_set_id = ?",
                "DELETE FROM scheme_of_record WHERE scheme_set_id = ?")) {
            assertThatThrownBy(() -> sql.sql(change).param(set).update())
                    .as(change)
                    .hasMessageContaining("never changed or deleted");
        }
    }
}
