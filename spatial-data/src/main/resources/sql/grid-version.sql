-- The versions themselves. One row each, all lookups by unique key.

-- name: create
-- The id is readable and never given twice: name, minute of the database clock (UTC), running number.
WITH number AS (SELECT nextval(pg_get_serial_sequence('grid_version', 'grid_version_no'))::integer AS no)
INSERT INTO grid_version (
    grid_version_no, id, name, state, crs_epsg, street_network_no, fictional, attribution, counts
) OVERRIDING SYSTEM VALUE
SELECT
    no, :slug || '-' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MI') || '-' || no, :name, 'READY', :crs,
    (SELECT network_no FROM street_network WHERE id = :streets), :fictional, :attribution, CAST(:counts AS jsonb)
FROM number
RETURNING grid_version_no, id

-- name: lock
-- One switch at a time; readers are not held up.
LOCK TABLE grid_version IN SHARE ROW EXCLUSIVE MODE

-- name: retire-active
UPDATE grid_version SET state = 'READY' WHERE state = 'ACTIVE' AND id <> :id

-- name: activate
UPDATE grid_version SET state = 'ACTIVE', activated_at = now() WHERE id = :id

-- name: forget-vanished
-- Findings of an earlier activation.
DELETE FROM grid_data_issue i USING grid_version v
WHERE v.id = :id AND i.grid_version_no = v.grid_version_no AND i.code = 'reservation.node-missing'

-- name: note-vanished
-- What is reserved at nodes that the version does not have, and has no load of its own there yet; where the node last was.
INSERT INTO grid_data_issue (grid_version_no, ordinal, code, severity, element_kind, element_id, details, place)
SELECT
    v.grid_version_no,
    (SELECT coalesce(max(i.ordinal), -1) FROM grid_data_issue i WHERE i.grid_version_no = v.grid_version_no)
        + row_number() OVER (ORDER BY r.reservation_no, s.source_no),
    'reservation.node-missing', 'WARNING', 'COMMITMENT', s.commitment_id,
    jsonb_build_object(
        'node', s.node_id, 'point', s.point_name, 'reservation', r.id, 'valid_until', r.valid_until::text),
    (SELECT n.geom FROM grid_node n WHERE n.id = s.node_id ORDER BY n.grid_version_no DESC LIMIT 1)
FROM grid_version v
    JOIN reservation r ON r.grid_name = v.name AND r.to_revision IS NULL
    JOIN reservation_source s USING (reservation_no)
WHERE v.id = :id
    AND NOT EXISTS (SELECT 1 FROM grid_node n WHERE n.grid_version_no = v.grid_version_no AND n.id = s.node_id)
    AND NOT EXISTS (SELECT 1 FROM node_load l WHERE l.grid_version_no = v.grid_version_no AND l.id = s.commitment_id)

-- name: find-active
SELECT id FROM grid_version WHERE state = 'ACTIVE'

-- name: find
SELECT
    v.grid_version_no, v.id, v.name, v.created_at, v.state, v.crs_epsg, s.id AS street_network_id, v.fictional,
    v.attribution, v.counts::text AS counts
FROM grid_version v LEFT JOIN street_network s ON s.network_no = v.street_network_no
WHERE v.id = :id

-- name: list
SELECT
    v.grid_version_no, v.id, v.name, v.created_at, v.state, v.crs_epsg, s.id AS street_network_id, v.fictional,
    v.attribution, v.counts::text AS counts
FROM grid_version v LEFT JOIN street_network s ON s.network_no = v.street_network_no
ORDER BY v.grid_version_no

-- name: streets-exist
SELECT EXISTS (SELECT 1 FROM street_network WHERE id = :id)

-- name: analyze
ANALYZE
    substation, busbar_section, bus_tie, power_transformer, grid_node, line_section, line_switch, load_profile, node_load,
    distribution_transformer, duct, restricted_area, commitment
