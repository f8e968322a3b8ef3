-- Findings of a grid version and what was kept beside its model. Served from (grid_version_no, ordinal) or, for one
-- code, from (grid_version_no, code, ordinal).

-- name: issue.save
COPY grid_data_issue (
    grid_version_no, ordinal, code, severity, element_kind, element_id, details, place
) FROM STDIN (FORMAT binary)

-- name: issue.load
SELECT code, severity, element_kind, element_id, details::text, place
FROM grid_data_issue
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: issue.page
SELECT i.code, i.severity, i.element_kind, i.element_id, i.details::text, i.place
FROM grid_data_issue i JOIN grid_version v ON v.grid_version_no = i.grid_version_no
WHERE v.id = :version AND (CAST(:code AS text) IS NULL OR i.code = :code)
ORDER BY i.ordinal
LIMIT :limit OFFSET :offset

-- name: issue.count-by-code
SELECT i.code, i.severity, count(*)
FROM grid_data_issue i JOIN grid_version v ON v.grid_version_no = i.grid_version_no
WHERE v.id = :version
GROUP BY i.code, i.severity
ORDER BY i.code, i.severity

-- name: attribute.save
COPY element_attribute (grid_version_no, ordinal, element_kind, element_id, attributes) FROM STDIN (FORMAT binary)

-- name: attribute.load
SELECT element_kind, element_id, attributes::text
FROM element_attribute
WHERE grid_version_no = ?
ORDER BY ordinal
