-- What a printed map shows of a rectangle. Every source table is read through its GiST index (version or network number,
-- box), as tiles are; the answer is ordered so that the same version gives the same map.

-- name: list
WITH area AS (
    SELECT
        ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS box,
        v.grid_version_no AS version_no, v.street_network_no AS network_no
    FROM grid_version v WHERE v.id = :version
), feature AS (
    SELECT 1 AS layer_no, 'WATER' AS layer, '' AS kind, w.name AS name, w.ordinal::text AS id, w.geom
    FROM area JOIN water_area w ON w.network_no = area.network_no AND w.geom && area.box
    UNION ALL
    SELECT 2, 'STREET', e.road_class, e.name, lpad(e.edge_no::text, 10, '0'), e.geom
    FROM area JOIN street_edge e ON e.network_no = area.network_no AND e.geom && area.box
    WHERE NOT e.tunnel AND (:detail OR e.road_class IN
        ('MOTORWAY', 'TRUNK', 'PRIMARY', 'SECONDARY', 'TERTIARY', 'RESIDENTIAL', 'PEDESTRIAN'))
    UNION ALL
    SELECT 3, 'BARRIER', b.kind, b.name, lpad(b.ordinal::text, 10, '0'), b.geom
    FROM area JOIN street_barrier b ON b.network_no = area.network_no AND b.geom && area.box
    UNION ALL
    SELECT 4, 'SECTION', s.kind, '', s.id, s.geom
    FROM area JOIN line_section s ON s.grid_version_no = area.version_no AND s.geom && area.box
        LEFT JOIN grid_node n ON n.grid_version_no = s.grid_version_no AND n.id = s.from_node_id
    WHERE coalesce(n.nominal_voltage_kv, 10) > :above_kv
    UNION ALL
    SELECT 5, 'NODE', g.kind, g.name, g.id, g.geom
    FROM area JOIN grid_node g ON g.grid_version_no = area.version_no AND g.geom && area.box
    WHERE g.nominal_voltage_kv > :above_kv AND (:detail OR g.kind IN ('SWITCHING_STATION', 'RING_MAIN_UNIT'))
        AND g.kind NOT IN ('JUNCTION', 'BAY')
    UNION ALL
    SELECT 6, 'SUBSTATION', '', u.name, u.id, u.geom
    FROM area JOIN substation u ON u.grid_version_no = area.version_no AND u.geom && area.box
)
SELECT layer, kind, name, ST_AsBinary(geom) AS shape FROM feature ORDER BY layer_no, kind, id
