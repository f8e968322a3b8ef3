-- Vector tiles. Every source table is read through its GiST index (version or network number, box), so a tile costs what
-- lies in it. EXPLAIN: Nested Loop of the one-row parameters with Index Scan using …_place, Index Cond (number = …) AND
-- (geom && box). Overviews merge and thin what nobody could tell apart; tile coordinates are 4096 to a side.

-- name: streets-overview
-- Below zoom 13: one merged feature per class, without names.
WITH tile AS (
    SELECT
        ST_TileEnvelope(:z, :x, :y) AS bounds, ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS area,
        (SELECT street_network_no FROM grid_version WHERE id = :version) AS network_no, :tolerance AS tolerance
), shown (road_class, from_zoom) AS (
    VALUES ('MOTORWAY', 5), ('TRUNK', 7), ('PRIMARY', 9), ('SECONDARY', 10), ('TERTIARY', 11), ('RESIDENTIAL', 12)
), street AS (
    SELECT lower(e.road_class) AS class, ST_AsMVTGeom(
        ST_Simplify(ST_Transform(ST_LineMerge(ST_Collect(e.geom)), 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN street_edge e ON e.network_no = tile.network_no AND e.geom && tile.area
        JOIN shown ON shown.road_class = e.road_class AND shown.from_zoom <= :z
    WHERE NOT e.tunnel
    GROUP BY e.road_class, tile.bounds, tile.tolerance
), barrier AS (
    SELECT lower(b.kind) AS kind, ST_AsMVTGeom(
        ST_Simplify(ST_LineMerge(ST_Collect(ST_Transform(b.geom, 3857))), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN street_barrier b ON b.network_no = tile.network_no AND b.geom && tile.area
    WHERE :z >= 9
    GROUP BY b.kind, tile.bounds, tile.tolerance
), water AS (
    SELECT NULLIF(w.name, '') AS name, ST_AsMVTGeom(
        ST_Simplify(ST_Transform(w.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN water_area w ON w.network_no = tile.network_no AND w.geom && tile.area
)
SELECT
    (SELECT coalesce(ST_AsMVT(street, 'street', 4096, 'geom'), '') FROM street WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(barrier, 'barrier', 4096, 'geom'), '') FROM barrier WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(water, 'water', 4096, 'geom'), '') FROM water WHERE geom IS NOT NULL)

-- name: streets-detail
-- From zoom 13 on: every edge with its name; paths and service ways one zoom later.
WITH tile AS (
    SELECT
        ST_TileEnvelope(:z, :x, :y) AS bounds, ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS area,
        (SELECT street_network_no FROM grid_version WHERE id = :version) AS network_no, :tolerance AS tolerance
), street AS (
    SELECT
        lower(e.road_class) AS class, NULLIF(e.name, '') AS name, NULLIF(e.bridge, false) AS bridge,
        NULLIF(e.tunnel, false) AS tunnel,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(e.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN street_edge e ON e.network_no = tile.network_no AND e.geom && tile.area
    WHERE :z >= 14
        OR e.road_class IN ('MOTORWAY', 'TRUNK', 'PRIMARY', 'SECONDARY', 'TERTIARY', 'RESIDENTIAL', 'PEDESTRIAN')
), barrier AS (
    SELECT
        lower(b.kind) AS kind, NULLIF(b.name, '') AS name,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(b.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN street_barrier b ON b.network_no = tile.network_no AND b.geom && tile.area
), water AS (
    SELECT
        NULLIF(w.name, '') AS name,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(w.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN water_area w ON w.network_no = tile.network_no AND w.geom && tile.area
)
SELECT
    (SELECT coalesce(ST_AsMVT(street, 'street', 4096, 'geom'), '') FROM street WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(barrier, 'barrier', 4096, 'geom'), '') FROM barrier WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(water, 'water', 4096, 'geom'), '') FROM water WHERE geom IS NOT NULL)

-- name: grid-overview
-- Below zoom 13: substations, and sections long enough to be seen, merged by what they look like; from 11 on every span of
-- an overhead line, which is long though its spans are short; at 12 also the kinds of the more important stations.
WITH tile AS (
    SELECT
        ST_TileEnvelope(:z, :x, :y) AS bounds, ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS area,
        (SELECT grid_version_no FROM grid_version WHERE id = :version) AS version_no, :tolerance AS tolerance,
        :shortest AS shortest_m
), section AS (
    SELECT
        s.kind, NULLIF(s.quarantined, false) AS quarantined,
        ST_AsMVTGeom(
            ST_Simplify(ST_Transform(ST_LineMerge(ST_Collect(s.geom)), 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN line_section s ON s.grid_version_no = tile.version_no AND s.geom && tile.area
    WHERE (:z >= 9 AND s.length_m >= tile.shortest_m) OR (:z >= 11 AND s.kind = 'OVERHEAD')
    GROUP BY s.kind, s.quarantined, tile.bounds, tile.tolerance
), node AS (
    SELECT g.kind, ST_AsMVTGeom(ST_Transform(g.geom, 3857), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN grid_node g ON g.grid_version_no = tile.version_no AND g.geom && tile.area
    WHERE :z >= 12 AND g.kind IN ('SWITCHING_STATION', 'RING_MAIN_UNIT')
), substation AS (
    SELECT u.id, u.name, ST_AsMVTGeom(ST_Transform(u.geom, 3857), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN substation u ON u.grid_version_no = tile.version_no AND u.geom && tile.area
), restricted AS (
    SELECT
        r.id, r.kind, r.name,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(r.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN restricted_area r ON r.grid_version_no = tile.version_no AND r.geom && tile.area
    WHERE :z >= 9
)
SELECT
    (SELECT coalesce(ST_AsMVT(section, 'section', 4096, 'geom'), '') FROM section WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(node, 'node', 4096, 'geom'), '') FROM node WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(substation, 'substation', 4096, 'geom'), '') FROM substation WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(restricted, 'restricted', 4096, 'geom'), '') FROM restricted WHERE geom IS NOT NULL)

-- name: grid-detail
-- From zoom 13 on: every section, every node but joints and poles, which come at 14; low voltage from 16 on.
WITH tile AS (
    SELECT
        ST_TileEnvelope(:z, :x, :y) AS bounds, ST_MakeEnvelope(:west, :south, :east, :north, 4326) AS area,
        (SELECT grid_version_no FROM grid_version WHERE id = :version) AS version_no, :tolerance AS tolerance
), section AS (
    SELECT
        s.id, s.kind, n.nominal_voltage_kv::double precision AS voltage_kv, s.feeder_id AS feeder,
        NULLIF(s.quarantined, false) AS quarantined,
        NULLIF(EXISTS (
            SELECT 1 FROM line_switch w
            WHERE w.grid_version_no = s.grid_version_no AND w.section_id = s.id AND NOT w.normally_closed), false) AS open,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(s.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN line_section s ON s.grid_version_no = tile.version_no AND s.geom && tile.area
        LEFT JOIN grid_node n ON n.grid_version_no = s.grid_version_no AND n.id = s.from_node_id
    WHERE :z >= 16 OR n.nominal_voltage_kv IS NULL OR n.nominal_voltage_kv > 1
), node AS (
    SELECT
        g.id, g.kind, g.name, NULLIF(g.spare_ways, 0) AS spare_ways, g.nominal_voltage_kv::double precision AS voltage_kv,
        NULLIF(g.quarantined, false) AS quarantined,
        ST_AsMVTGeom(ST_Transform(g.geom, 3857), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN grid_node g ON g.grid_version_no = tile.version_no AND g.geom && tile.area
    WHERE (:z >= 14 OR g.kind NOT IN ('JUNCTION', 'POLE')) AND (:z >= 16 OR g.nominal_voltage_kv > 1)
), substation AS (
    SELECT u.id, u.name, ST_AsMVTGeom(ST_Transform(u.geom, 3857), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN substation u ON u.grid_version_no = tile.version_no AND u.geom && tile.area
), duct AS (
    SELECT
        d.id, d.holes_free,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(d.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN duct d ON d.grid_version_no = tile.version_no AND d.geom && tile.area
), restricted AS (
    SELECT
        r.id, r.kind, r.name,
        ST_AsMVTGeom(ST_Simplify(ST_Transform(r.geom, 3857), tile.tolerance), tile.bounds, 4096, 64) AS geom
    FROM tile JOIN restricted_area r ON r.grid_version_no = tile.version_no AND r.geom && tile.area
)
SELECT
    (SELECT coalesce(ST_AsMVT(section, 'section', 4096, 'geom'), '') FROM section WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(node, 'node', 4096, 'geom'), '') FROM node WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(substation, 'substation', 4096, 'geom'), '') FROM substation WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(duct, 'duct', 4096, 'geom'), '') FROM duct WHERE geom IS NOT NULL)
    || (SELECT coalesce(ST_AsMVT(restricted, 'restricted', 4096, 'geom'), '') FROM restricted WHERE geom IS NOT NULL)
