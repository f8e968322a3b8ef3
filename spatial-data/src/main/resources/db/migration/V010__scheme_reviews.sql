-- Reviews of schemes and their versions of record. Nothing here is ever changed or deleted. Names of people are not kept: who may act
-- in which role is for the gateway in front of the service to say.

CREATE TABLE scheme_review_event (
    scheme_set_id   text NOT NULL CHECK (scheme_set_id <> ''),
    scheme_id       text NOT NULL CHECK (scheme_id <> ''),
    -- Numbered without gaps: of two who act on the same revision the second one finds his number taken.
    event_no        integer NOT NULL CHECK (event_no > 0),
    at              timestamptz NOT NULL DEFAULT clock_timestamp(),
    action          text NOT NULL CHECK (action IN ('SUBMIT', 'RETURN', 'APPROVE')),
    comment         text NOT NULL,
    reason          text CHECK (reason <> ''),
    idempotency_key text UNIQUE,
    PRIMARY KEY (scheme_set_id, scheme_id, event_no)
);

-- One for each answer: a customer is replied to with one scheme.
CREATE TABLE scheme_of_record (
    scheme_set_id text PRIMARY KEY,
    scheme_id     text NOT NULL,
    event_no      integer NOT NULL,
    content       text NOT NULL,
    sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    FOREIGN KEY (scheme_set_id, scheme_id, event_no) REFERENCES scheme_review_event
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER scheme_review_event_only_grows BEFORE UPDATE OR DELETE ON scheme_review_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scheme_of_record_only_grows BEFORE UPDATE OR DELETE ON scheme_of_record
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
