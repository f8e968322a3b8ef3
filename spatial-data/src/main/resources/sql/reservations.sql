-- Reservations. Whoever changes what counts locks the book of the grid first.

-- name: open-book
INSERT INTO reservation_book (grid_name) VALUES (:grid) ON CONFLICT DO NOTHING

-- name: lock-book
SELECT revision FROM reservation_book WHERE grid_name = :grid FOR UPDATE

-- name: turn-page
UPDATE reservation_book SET revision = revision + 1 WHERE grid_name = :grid RETURNING revision

-- name: revision
SELECT revision FROM reservation_book WHERE grid_name = :grid

-- name: overdue-books
SELECT DISTINCT grid_name FROM reservation WHERE state = 'HELD' AND valid_until < :today ORDER BY grid_name

-- name: lapse
UPDATE reservation SET state = 'LAPSED', to_revision = :revision
WHERE grid_name = :grid AND state = 'HELD' AND valid_until < :today
RETURNING reservation_no

-- name: overdue
SELECT EXISTS (SELECT 1 FROM reservation WHERE grid_name = :grid AND state = 'HELD' AND valid_until < :today)

-- name: end
UPDATE reservation SET state = :state, to_revision = :revision
WHERE id = :id AND state IN ('HELD', 'CONNECTED')
RETURNING reservation_no

-- name: connect
UPDATE reservation SET state = 'CONNECTED' WHERE id = :id AND state = 'HELD' RETURNING reservation_no

-- name: extend
UPDATE reservation SET valid_until = :validUntil
WHERE id = :id AND state = 'HELD' AND valid_until < :validUntil
RETURNING reservation_no

-- name: lock-extension-key
SELECT pg_advisory_xact_lock(hashtextextended('reservation-extension/' || :key, 0))

-- name: free-room
UPDATE reservation_room SET in_force = false WHERE reservation_no = ANY (:numbers)

-- name: insert
INSERT INTO reservation (
    id, grid_name, scheme_set_id, scheme_id, reference, idempotency_key, state, valid_until, from_revision
) VALUES (:id, :grid, :schemeSet, :scheme, :reference, :key, 'HELD', :validUntil, :revision)
RETURNING reservation_no

-- name: insert-source
INSERT INTO reservation_source (
    reservation_no, source_no, role, kind, point_id, point_name, substation_id, busbar_section_id, feeder_id,
    commitment_id, node_id, installed_kva, demand_factor, room
) VALUES (
    :reservation, :source, :role, :kind, :point, :pointName, :substation, :busbar, :feeder, :commitment, :node,
    :installed_kVA, :demandFactor, :room)

-- name: insert-room
INSERT INTO reservation_room (reservation_no, source_no, slot, grid_name, element_id, bay, in_force)
VALUES (:reservation, :source, :slot, :grid, :element, :bay, true)

-- name: insert-events
INSERT INTO reservation_event (reservation_no, kind, valid_until, idempotency_key, wished_until)
SELECT reservation_no, :kind, valid_until, :key, :wished FROM reservation WHERE reservation_no = ANY (:numbers)
ORDER BY reservation_no

-- name: takers
SELECT DISTINCT r.reservation_no
FROM reservation r LEFT JOIN reservation_room o USING (reservation_no)
WHERE r.to_revision IS NULL AND (
    r.scheme_set_id = :schemeSet OR (r.grid_name = :grid AND o.bay AND o.in_force AND o.element_id = ANY (:bays)))
ORDER BY r.reservation_no

-- name: grid-of
SELECT grid_name FROM reservation WHERE id = :id

-- name: in-force-at
-- Never changes again once the revision was reached.
SELECT reservation_no FROM reservation
WHERE grid_name = :grid AND from_revision <= :revision AND (to_revision IS NULL OR to_revision > :revision)
ORDER BY reservation_no

-- name: by-id
SELECT reservation_no FROM reservation WHERE id = :id

-- name: by-key
SELECT reservation_no FROM reservation WHERE idempotency_key = :key

-- name: by-extension-key
SELECT reservation_no FROM reservation_event WHERE idempotency_key = :key

-- name: of-set
SELECT reservation_no FROM reservation WHERE scheme_set_id = :schemeSet ORDER BY reservation_no DESC

-- name: of-grid
SELECT reservation_no FROM reservation
WHERE grid_name = :grid
    AND reservation_no < coalesce((SELECT reservation_no FROM reservation WHERE id = :before), 9223372036854775807)
ORDER BY reservation_no DESC LIMIT :most

-- name: read
SELECT * FROM reservation WHERE reservation_no = ANY (:numbers)

-- name: read-sources
SELECT s.*, (
    SELECT coalesce(array_agg(o.element_id ORDER BY o.slot), '{}')
    FROM reservation_room o WHERE o.reservation_no = s.reservation_no AND o.source_no = s.source_no) AS taken
FROM reservation_source s
WHERE s.reservation_no = ANY (:numbers)
ORDER BY s.reservation_no, s.source_no

-- name: read-events
SELECT * FROM reservation_event WHERE reservation_no = ANY (:numbers) ORDER BY reservation_no, event_no
