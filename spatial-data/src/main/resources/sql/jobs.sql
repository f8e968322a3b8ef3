-- Jobs of many rows. Who needs both locks the job before its rows.

-- name: create
-- A known idempotency key yields no row; a concurrent order with the same key waits here for the first one.
INSERT INTO job (
    id, digest, order_digest, idempotency_key, mode, grid_version, rulebook_version, price_book_version,
    reservation_revision, state
) VALUES (
    :id, :digest, :orderDigest, :key, :mode, :gridVersion, :rulebookVersion, :priceBookVersion, :reservationRevision,
    'RUNNING')
ON CONFLICT (idempotency_key) DO NOTHING
RETURNING job_no

-- name: copy-rows
COPY job_row (job_no, row_no, position, sort_key, duplicate_of, source) FROM STDIN (FORMAT binary)

-- name: order-rows
-- Only where the order of work is not that of the file.
UPDATE job_row r SET position = o.position
FROM (
    SELECT row_no, row_number() OVER (ORDER BY sort_key NULLS LAST, row_no) AS position
    FROM job_row WHERE job_no = :job
) o
WHERE r.job_no = :job AND r.row_no = o.row_no AND r.position <> o.position

-- name: complete
UPDATE job SET description = CAST(:description AS json), total_rows = :rows,
    state = CASE WHEN :rows = 0 THEN 'DONE' ELSE state END,
    finished_at = CASE WHEN :rows = 0 THEN now() END
WHERE job_no = :job

-- name: analyze
ANALYZE job_row

-- name: find
SELECT job.*, description::text AS description_text,
    extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at) AS elapsed_s
FROM job WHERE id = :id

-- name: find-by-key
SELECT job.*, description::text AS description_text,
    extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at) AS elapsed_s
FROM job WHERE idempotency_key = :key

-- name: find-by-order
SELECT job.*, description::text AS description_text,
    extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at) AS elapsed_s
FROM job WHERE order_digest = :orderDigest AND state <> 'CANCELLED'
ORDER BY job_no DESC LIMIT 1

-- name: list-latest
SELECT job.*, description::text AS description_text,
    extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at) AS elapsed_s
FROM job ORDER BY job_no DESC LIMIT :most

-- name: list-running
SELECT job.*, description::text AS description_text,
    extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at) AS elapsed_s
FROM job
WHERE state = 'RUNNING' AND rulebook_version = :rulebookVersion AND price_book_version = :priceBookVersion
ORDER BY job_no

-- name: change-state
-- A resumption begins a new reckoning of the rate.
UPDATE job SET state = :state,
    started_at = CASE WHEN :state = 'CANCELLED' THEN started_at END,
    started_rows = ok_rows + infeasible_rows + invalid_rows + error_rows + duplicate_rows,
    finished_at = CASE WHEN :state = 'CANCELLED' THEN clock_timestamp() END
WHERE id = :id AND state IN ('RUNNING', 'PAUSED') AND state <> :state

-- name: start
UPDATE job SET started_at = clock_timestamp() WHERE job_no = :job AND started_at IS NULL

-- name: claim
-- Index job_row_open; rows under another claim are stepped over. A lease that ends later than any should is from before the
-- clock was put back.
WITH open AS (
    SELECT r.job_no, r.row_no
    FROM job_row r JOIN job j USING (job_no)
    WHERE r.job_no = :job AND r.state = 'OPEN'
        AND (
            r.lease_until IS NULL OR r.lease_until < clock_timestamp()
            OR r.lease_until > clock_timestamp() + make_interval(secs => 60 + 2 * :lease_s))
        AND j.state = 'RUNNING'
    ORDER BY r.position
    LIMIT :most
    FOR UPDATE OF r SKIP LOCKED
)
UPDATE job_row r SET lease_until = clock_timestamp() + make_interval(secs => :lease_s), fence = fence + 1
FROM open o
WHERE r.job_no = o.job_no AND r.row_no = o.row_no
RETURNING r.row_no, r.position, r.fence, r.duplicate_of, r.source::text AS source

-- name: lock-job
SELECT state FROM job WHERE job_no = :job FOR UPDATE

-- name: somebody-works
SELECT EXISTS (
    SELECT 1 FROM job_row
    WHERE job_no = :job AND state = 'OPEN'
        AND lease_until BETWEEN clock_timestamp() AND clock_timestamp() + make_interval(secs => 60 + 2 * :lease_s)
)

-- name: finish
-- One statement, so that a row ends, its result appears and the counts move together or not at all.
WITH given AS (
    SELECT * FROM unnest(?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[])
        AS g (row_no, fence, state, result, booking)
), mine AS (
    UPDATE job_row r SET state = 'DONE', lease_until = NULL
    FROM given g
    WHERE r.job_no = ? AND r.row_no = g.row_no AND r.fence = g.fence AND r.state = 'OPEN'
    RETURNING r.row_no
), stored AS (
    INSERT INTO job_result (job_no, row_no, state, result, booking)
    SELECT ?, g.row_no, g.state, g.result::json, g.booking::json
    FROM given g JOIN mine USING (row_no)
    RETURNING state
), counted AS (
    SELECT
        count(*) AS n,
        count(*) FILTER (WHERE state = 'OK') AS ok,
        count(*) FILTER (WHERE state = 'INFEASIBLE') AS infeasible,
        count(*) FILTER (WHERE state = 'INVALID') AS invalid,
        count(*) FILTER (WHERE state = 'ERROR') AS error,
        count(*) FILTER (WHERE state = 'DUPLICATE') AS duplicate
    FROM stored
)
UPDATE job SET
    ok_rows = ok_rows + ok, infeasible_rows = infeasible_rows + infeasible, invalid_rows = invalid_rows + invalid,
    error_rows = error_rows + error, duplicate_rows = duplicate_rows + duplicate,
    state = CASE
        WHEN ok_rows + infeasible_rows + invalid_rows + error_rows + duplicate_rows + n = total_rows THEN 'DONE'
        ELSE job.state END,
    finished_at = CASE
        WHEN ok_rows + infeasible_rows + invalid_rows + error_rows + duplicate_rows + n = total_rows
        THEN clock_timestamp() ELSE finished_at END
FROM counted
WHERE job_no = ?
RETURNING n

-- name: release
UPDATE job_row r SET lease_until = NULL
FROM unnest(?::integer[], ?::integer[]) AS g (row_no, fence)
WHERE r.job_no = ? AND r.row_no = g.row_no AND r.fence = g.fence AND r.state = 'OPEN'

-- name: purge
-- Rows and results go with their job.
WITH gone AS (
    DELETE FROM job
    WHERE state IN ('DONE', 'CANCELLED') AND finished_at < clock_timestamp() - make_interval(secs => :keep_s)
    RETURNING *
)
INSERT INTO purged_job (
    id, digest, mode, grid_version, rulebook_version, price_book_version, reservation_revision, state, total_rows, ok_rows,
    infeasible_rows, invalid_rows, error_rows, duplicate_rows, created_at, finished_at)
SELECT
    id, digest, mode, grid_version, rulebook_version, price_book_version, reservation_revision, state, total_rows, ok_rows,
    infeasible_rows, invalid_rows, error_rows, duplicate_rows, created_at, finished_at
FROM gone

-- name: list-rows
SELECT r.row_no, r.source::text AS source, s.state, s.result::text AS result
FROM job_row r LEFT JOIN job_result s USING (job_no, row_no)
WHERE r.job_no = :job AND r.row_no > :after
ORDER BY r.row_no
LIMIT :most

-- name: list-rows-ended
-- Both primary keys in the order of rows.
SELECT r.row_no, r.source::text AS source, s.state, s.result::text AS result
FROM job_result s JOIN job_row r USING (job_no, row_no)
WHERE s.job_no = :job AND s.row_no > :after AND s.state = :state
ORDER BY s.row_no
LIMIT :most

-- name: list-rows-open
SELECT r.row_no, r.source::text AS source, NULL::text AS state, NULL::text AS result
FROM job_row r
WHERE r.job_no = :job AND r.row_no > :after AND r.state = 'OPEN'
ORDER BY r.row_no
LIMIT :most

-- name: list-bookings
SELECT s.booking::text
FROM job_row r JOIN job_result s USING (job_no, row_no)
WHERE r.job_no = :job AND r.position > :after AND r.position < :before AND s.booking IS NOT NULL
ORDER BY r.position
