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
