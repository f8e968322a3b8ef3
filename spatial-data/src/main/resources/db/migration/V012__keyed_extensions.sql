-- An extension that is ordered again with its idempotency key has the answer it had, for the same reservation and the same wished day.

ALTER TABLE reservation_event
    ADD COLUMN idempotency_key text CHECK (idempotency_key <> ''),
    -- Null where a further period was ordered.
    ADD COLUMN wished_until date,
    ADD CONSTRAINT reservation_event_order CHECK (
        (idempotency_key IS NULL OR kind = 'EXTENDED') AND (wished_until IS NULL OR idempotency_key IS NOT NULL));

CREATE UNIQUE INDEX reservation_event_by_key ON reservation_event (idempotency_key) WHERE idempotency_key IS NOT NULL;
