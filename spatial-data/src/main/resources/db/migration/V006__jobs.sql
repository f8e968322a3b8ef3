-- Jobs of many rows. Every row gets exactly one result: rows are lent for a time by the clock of this database, each loan has
-- the next fence number, and a result is stored in the transaction that ends its row, under the latest fence only.

CREATE TABLE job (
    job_no             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                 text NOT NULL UNIQUE CHECK (id <> ''),
    created_at         timestamptz NOT NULL DEFAULT now(),
    digest             text NOT NULL,
    order_digest       text NOT NULL,
    idempotency_key    text UNIQUE,
    mode               text NOT NULL CHECK (mode IN ('INDEPENDENT', 'SEQUENTIAL')),
    grid_version       text NOT NULL,
    rulebook_version   text NOT NULL,
    price_book_version text NOT NULL,
    state              text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    description        json,
    total_rows         integer NOT NULL DEFAULT 0,
    ok_rows            integer NOT NULL DEFAULT 0,
    infeasible_rows    integer NOT NULL DEFAULT 0,
    invalid_rows       integer NOT NULL DEFAULT 0,
    error_rows         integer NOT NULL DEFAULT 0,
    duplicate_rows     integer NOT NULL DEFAULT 0,
    -- Since when, and from how many finished rows on, the rate is reckoned: start or latest resumption.
    started_at         timestamptz,
    started_rows       integer NOT NULL DEFAULT 0,
    finished_at        timestamptz,
    CHECK (ok_rows + infeasible_rows + invalid_rows + error_rows + duplicate_rows <= total_rows)
);
CREATE INDEX job_by_order ON job (order_digest, job_no);
CREATE INDEX job_running ON job (job_no) WHERE state = 'RUNNING';

CREATE TABLE job_row (
    job_no       bigint NOT NULL REFERENCES job ON DELETE CASCADE,
    row_no       integer NOT NULL CHECK (row_no > 0),
    position     integer NOT NULL,
    sort_key     double precision,
    duplicate_of integer,
    state        text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE')),
    lease_until  timestamptz,
    fence        integer NOT NULL DEFAULT 0,
    source       json NOT NULL,
    PRIMARY KEY (job_no, row_no)
) WITH (fillfactor = 85);
CREATE INDEX job_row_open ON job_row (job_no, position) WHERE state = 'OPEN';

CREATE TABLE job_result (
    job_no      bigint NOT NULL,
    row_no      integer NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT now(),
    state       text NOT NULL CHECK (state IN ('OK', 'INFEASIBLE', 'INVALID', 'ERROR', 'DUPLICATE')),
    result      json NOT NULL,
    booking     json,
    PRIMARY KEY (job_no, row_no),
    FOREIGN KEY (job_no, row_no) REFERENCES job_row ON DELETE CASCADE
);
