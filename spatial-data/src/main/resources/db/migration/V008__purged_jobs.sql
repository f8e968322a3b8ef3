-- What is left of jobs that were deleted after their time: who ordered what, on which versions, and how it ended.

CREATE TABLE purged_job (
    id                   text PRIMARY KEY,
    digest               text NOT NULL,
    mode                 text NOT NULL,
    grid_version         text NOT NULL,
    rulebook_version     text NOT NULL,
    price_book_version   text NOT NULL,
    reservation_revision bigint NOT NULL,
    state                text NOT NULL,
    total_rows           integer NOT NULL,
    ok_rows              integer NOT NULL,
    infeasible_rows      integer NOT NULL,
    invalid_rows         integer NOT NULL,
    error_rows           integer NOT NULL,
    duplicate_rows       integer NOT NULL,
    created_at           timestamptz NOT NULL,
    finished_at          timestamptz NOT NULL,
    purged_at            timestamptz NOT NULL DEFAULT clock_timestamp()
);
