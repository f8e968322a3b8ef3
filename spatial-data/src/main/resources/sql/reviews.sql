-- Reviews of schemes. Whoever takes a step holds the lock of the answer.

-- name: lock
SELECT pg_advisory_xact_lock(hashtextextended('scheme-review/' || :schemeSet, 0))

-- name: events
SELECT event_no, at, action, comment, reason
FROM scheme_review_event
WHERE scheme_set_id = :schemeSet AND scheme_id = :scheme
ORDER BY event_no

-- name: by-key
SELECT scheme_set_id, scheme_id, event_no, action, comment, reason
FROM scheme_review_event
WHERE idempotency_key = :key

-- name: record
SELECT r.scheme_set_id, r.scheme_id, r.content, r.sha256, e.at
FROM scheme_of_record r
JOIN scheme_review_event e USING (scheme_set_id, scheme_id, event_no)
WHERE r.scheme_set_id = :schemeSet

-- name: insert-event
INSERT INTO scheme_review_event (scheme_set_id, scheme_id, event_no, action, comment, reason, idempotency_key)
VALUES (:schemeSet, :scheme, :event, :action, :comment, :reason, :key)
ON CONFLICT DO NOTHING

-- name: insert-record
INSERT INTO scheme_of_record (scheme_set_id, scheme_id, event_no, content, sha256)
VALUES (:schemeSet, :scheme, :event, :content, :sha256)
