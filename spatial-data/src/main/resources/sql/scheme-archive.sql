-- Archived answers; written once, found by primary key.

-- name: save
INSERT INTO scheme_set (
    id, grid_version, rulebook_version, price_book_version, outcome, request, response
) VALUES (:id, :gridVersion, :rulebookVersion, :priceBookVersion, :outcome, CAST(:request AS json), :response)

-- name: find
SELECT id, grid_version, rulebook_version, price_book_version, outcome, request::text AS request,
    response
FROM scheme_set
WHERE id = :id

-- name: findTime
SELECT created_at FROM scheme_set WHERE id = :id
