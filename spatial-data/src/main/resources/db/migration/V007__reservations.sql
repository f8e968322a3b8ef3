-- Reservations of capacity and bays. They belong to a grid by its name, so that they outlive its versions. Whether one still
-- fits is checked outside, on a revision of the book; it is stored under the lock of the book and only on that revision.

CREATE TABLE reservation_book (
    grid_name text PRIMARY KEY,
    -- Grows with every reservation that begins or ends to count.
    revision  bigint NOT NULL DEFAULT 0 CHECK (revision >= 0)
);

CREATE TABLE reservation (
    reservation_no  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              text NOT NULL UNIQUE CHECK (id <> ''),
    grid_name       text NOT NULL REFERENCES reservation_book,
    scheme_set_id   text NOT NULL,
    scheme_id       text NOT NULL,
    reference       text NOT NULL,
    idempotency_key text UNIQUE,
    state           text NOT NULL CHECK (state IN ('HELD', 'CONNECTED', 'RELEASED', 'LAPSED')),
    valid_until     date NOT NULL,
    -- It counts from the first of these revisions on, and no longer from the second on.
    from_revision   bigint NOT NULL,
    to_revision     bigint CHECK (to_revision > from_revision),
    CHECK ((to_revision IS NULL) = (state IN ('HELD', 'CONNECTED')))
);
CREATE INDEX reservation_by_grid ON reservation (grid_name, reservation_no);
CREATE INDEX reservation_by_set ON reservation (scheme_set_id);
CREATE INDEX reservation_held ON reservation (valid_until) WHERE state = 'HELD';
-- A customer holds one scheme of an answer at a time.
CREATE UNIQUE INDEX reservation_of_set ON reservation (scheme_set_id) WHERE to_revision IS NULL;

CREATE TABLE reservation_source (
    reservation_no     bigint NOT NULL REFERENCES reservation ON DELETE CASCADE,
    source_no          integer NOT NULL CHECK (source_no > 0),
    role               text NOT NULL,
    kind               text NOT NULL,
    point_id           text NOT NULL,
    point_name         text NOT NULL,
    substation_id      text NOT NULL,
    busbar_section_id  text NOT NULL,
    feeder_id          text,
    commitment_id      text NOT NULL,
    node_id            text NOT NULL,
    installed_kva      quantity NOT NULL CHECK (installed_kva > 0),
    demand_factor      quantity NOT NULL CHECK (demand_factor BETWEEN 0 AND 1),
    room               text NOT NULL CHECK (room IN ('BAY', 'WAY', 'LOW_VOLTAGE_WAY', 'NONE')),
    PRIMARY KEY (reservation_no, source_no)
);

CREATE TABLE reservation_room (
    reservation_no bigint NOT NULL,
    source_no      integer NOT NULL,
    slot           integer NOT NULL CHECK (slot > 0),
    grid_name      text NOT NULL,
    element_id     text NOT NULL,
    bay            boolean NOT NULL,
    in_force       boolean NOT NULL,
    PRIMARY KEY (reservation_no, source_no, slot),
    FOREIGN KEY (reservation_no, source_no) REFERENCES reservation_source ON DELETE CASCADE
);
-- Whatever a program does: one bay is never held twice.
CREATE UNIQUE INDEX reservation_bay ON reservation_room (grid_name, element_id) WHERE bay AND in_force;

CREATE TABLE reservation_event (
    reservation_no bigint NOT NULL REFERENCES reservation ON DELETE CASCADE,
    event_no       bigint GENERATED ALWAYS AS IDENTITY,
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind           text NOT NULL CHECK (kind IN ('MADE', 'EXTENDED', 'CONNECTED', 'RELEASED', 'LAPSED')),
    valid_until    date NOT NULL,
    PRIMARY KEY (reservation_no, event_no)
);

-- Rows of a job are planned on what was held when it was ordered.
ALTER TABLE job ADD COLUMN reservation_revision bigint NOT NULL DEFAULT 0;
