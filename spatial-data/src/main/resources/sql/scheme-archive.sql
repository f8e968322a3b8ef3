-- Archived answers; written once, found by primary key.

-- name: save
-- A known idempotency key yields no row; a concurrent order with the same key waits here for the first one. Without a key the partial index
-- is not touched.
INSERT INTO scheme_set (
    id, grid_version, rulebook_version, price_book_version, outcome, request, response, idempotency_key, body_digest
) VALUES (
    :id, :gridVersion, :rulebookVersion, :priceBookVersion, :outcome, CAST(:request AS json), :response,
    CAST(:key AS text), CAST(:bodyDigest AS text))
ON CONFLICT (idempotency_key) WHERE idempotency_key IS NOT NULL DO NOTHING

-- name: find
SELECT id, grid_version, rulebook_version, price_book_version, outcome, request::text AS request,
    response, idempotency_key, body_digest
FROM scheme_set
WHERE id = :id

-- name: findByKey
SELECT id, grid_version, rulebook_version, price_book_version, outcome, request::text AS request,
    response, idempotency_key, body_digest
FROM scheme_set
WHERE idempotency_key = :key

-- name: findTime
SELECT created_at FROM scheme_set WHERE id = :id
