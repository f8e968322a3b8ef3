-- Answered requests and their answers, text for text (json keeps it, jsonb would reorder the members). An archived set outlives the grid version it was planned on.

CREATE TABLE scheme_set (
    id                 text PRIMARY KEY CHECK (id <> ''),
    created_at         timestamptz NOT NULL DEFAULT now(),
    grid_version       text NOT NULL,
    rulebook_version   text NOT NULL,
    price_book_version text NOT NULL,
    outcome            text NOT NULL,
    request            json NOT NULL,
    response           json NOT NULL
);
CREATE INDEX scheme_set_by_time ON scheme_set (created_at DESC, id);
