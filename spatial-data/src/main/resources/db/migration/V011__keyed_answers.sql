-- An order that is sent again with its idempotency key has the answer it had. Most orders have no key and cost no index entry.

ALTER TABLE scheme_set
    ADD COLUMN idempotency_key text CHECK (idempotency_key <> ''),
    ADD COLUMN body_digest text CHECK (body_digest ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT scheme_set_order CHECK ((idempotency_key IS NULL) = (body_digest IS NULL));

CREATE UNIQUE INDEX scheme_set_by_key ON scheme_set (idempotency_key) WHERE idempotency_key IS NOT NULL;
