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

-- name: delete
DELETE FROM grid_version WHERE id = :id AND state <> 'ACTIVE'

-- name: streets-exist
SELECT EXISTS (SELECT 1 FROM street_network WHERE id = :id)

-- name: analyze
ANALYZE
    substation, busbar_section, bus_tie, power_transformer, grid_node, line_section, line_switch, load_profile, node_load,
    distribution_transformer, duct, restricted_area, commitment

-- name: broken-references
-- Every reference of one version that leads nowhere; hash anti-joins, one scan per table.
WITH reference (table_name, id, column_name, target) AS (
    SELECT 'busbar_section', e.id, 'substation_id', e.substation_id FROM busbar_section e
    LEFT JOIN substation t ON t.grid_version_no = :no AND t.id = e.substation_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'bus_tie', e.id, 'section_a_id', e.section_a_id FROM bus_tie e
    LEFT JOIN busbar_section t ON t.grid_version_no = :no AND t.id = e.section_a_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'bus_tie', e.id, 'section_b_id', e.section_b_id FROM bus_tie e
    LEFT JOIN busbar_section t ON t.grid_version_no = :no AND t.id = e.section_b_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'power_transformer', e.id, 'substation_id', e.substation_id FROM power_transformer e
    LEFT JOIN substation t ON t.grid_version_no = :no AND t.id = e.substation_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'power_transformer', e.id, 'busbar_section_id', e.busbar_section_id FROM power_transformer e
    LEFT JOIN busbar_section t ON t.grid_version_no = :no AND t.id = e.busbar_section_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'grid_node', e.id, 'bay_section_id', e.bay_section_id FROM grid_node e
    LEFT JOIN busbar_section t ON t.grid_version_no = :no AND t.id = e.bay_section_id
    WHERE e.grid_version_no = :no AND e.bay_section_id IS NOT NULL AND t.id IS NULL
    UNION ALL
    SELECT 'line_section', e.id, 'from_node_id', e.from_node_id FROM line_section e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.from_node_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'line_section', e.id, 'to_node_id', e.to_node_id FROM line_section e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.to_node_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'line_switch', e.id, 'node_id', e.node_id FROM line_switch e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.node_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'line_switch', e.id, 'section_id', e.section_id FROM line_switch e
    LEFT JOIN line_section t ON t.grid_version_no = :no AND t.id = e.section_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'node_load', e.id, 'node_id', e.node_id FROM node_load e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.node_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'node_load', e.id, 'profile_id', e.profile_id FROM node_load e
    WHERE e.grid_version_no = :no AND e.profile_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM load_profile t WHERE t.grid_version_no = :no AND t.id = e.profile_id)
    UNION ALL
    SELECT 'distribution_transformer', e.id, 'node_id', e.node_id FROM distribution_transformer e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.node_id
    WHERE e.grid_version_no = :no AND t.id IS NULL
    UNION ALL
    SELECT 'commitment', e.id, 'node_id', e.node_id FROM commitment e
    LEFT JOIN grid_node t ON t.grid_version_no = :no AND t.id = e.node_id
    WHERE e.grid_version_no = :no AND e.node_id IS NOT NULL AND t.id IS NULL
    UNION ALL
    SELECT 'commitment', e.id, 'busbar_section_id', e.busbar_section_id FROM commitment e
    LEFT JOIN busbar_section t ON t.grid_version_no = :no AND t.id = e.busbar_section_id
    WHERE e.grid_version_no = :no AND e.busbar_section_id IS NOT NULL AND t.id IS NULL
)
SELECT table_name || ' ' || id || ': ' || column_name || ' ' || target AS broken
FROM reference ORDER BY table_name, id, column_name LIMIT 20
