package org.gridscheme.scheme.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps jobs so that nothing is lost and nothing is done twice: rows are lent for a limited time, measured by the store's own
 * clock; a result is recorded together with the end of its row, and only for the latest loan. As a result follows from its
 * row alone, work that is done again after a failure changes nothing. Implementations are thread-safe and may be shared by
 * several processes.
 */
public interface JobStore {

    /**
     * Stores a job with all its rows, or nothing. An order with a known idempotency key makes no second job.
     *
     * @return the new job, or the one the key belongs to
     */
    Job create(JobTerms terms, RowFeed feed);

    Optional<Job> find(String id);

    /** The job an idempotency key was given with. */
    Optional<Job> findByIdempotencyKey(String key);

    /** The latest job of an order that was not cancelled. */
    Optional<Job> findByOrder(String orderDigest);

    /** Jobs of any state, the newest first. */
    List<Job> listLatest(int most);

    /** Running jobs planned by these rules and prices, the oldest first. */
    List<Job> listRunning(String rulebookVersion, String priceBookVersion);

    /**
     * Pauses, resumes or cancels. What is final stays as it is.
     *
     * @return the job as it is now; empty where there is none of that id
     */
    Optional<Job> changeState(String id, JobState state);

    /**
     * Lends the next open rows. In a sequential job nothing is lent while other rows are.
     *
     * @param most rows wanted
     * @param lease after which others may take them
     * @return in the order of work; none where nothing is open or the job does not run
     */
    List<ClaimedRow> claim(Job job, int most, Duration lease);

    /**
     * Records results. Rows that were lent again in the meantime, are done already, or belong to a cancelled job are passed
     * over.
     *
     * @return how many were recorded
     */
    int finish(Job job, List<FinishedRow> rows);

    /** Gives rows back before their time. */
    void release(Job job, List<ClaimedRow> rows);

    /** Rows in the order of the file, those after a number. */
    List<JobRow> listRows(Job job, int afterRow, int most);

    /**
     * Rows that ended in one way, in the order of the file, those after a number.
     *
     * @param state empty for rows without a result yet
     */
    List<JobRow> listRows(Job job, Optional<RowState> state, int afterRow, int most);

    /** What finished rows take from the grid, in the order of work, those after one position and before another. */
    List<String> listBookings(Job job, int afterPosition, int beforePosition);

    /**
     * Deletes jobs with rows and results that ended longer ago than {@code keep}, by the store's clock; a record of each stays.
     *
     * @return how many
     */
    int purge(Duration keep);
}
