-- Archived answers; written once, found by primary key.

-- name: save
INSERT INTO scheme_set (
    id, grid_version, rulebook_version, price_book_version, outcome, request, response
) VALUES (:id, :gridVersion, :rulebookVersion, :priceBookVersion, :outcome, CAST(:request AS json), CAST(:response AS json))

-- name: find
SELECT id, created_at, grid_version, rulebook_version, price_book_version, outcome, request::text AS request,
    response::text AS response
FROM scheme_set
WHERE id = :id
