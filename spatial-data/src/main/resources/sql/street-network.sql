-- Street networks. Loading scans one network over its primary key (network_no, number), already in order: no sort.

-- name: create
WITH number AS (SELECT nextval(pg_get_serial_sequence('street_network', 'network_no'))::integer AS no)
INSERT INTO street_network (
    network_no, id, name, crs_epsg, attribution, fictional, source_digest, junctions, edges
) OVERRIDING SYSTEM VALUE
SELECT
    no, :slug || '-' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MI') || '-' || no, :name, :crs, :attribution,
    :fictional, :digest, :junctions, :edges
FROM number
RETURNING network_no, id

-- name: find
SELECT network_no, id, name, created_at, crs_epsg, attribution, fictional, source_digest, junctions, edges
FROM street_network
WHERE id = :id

-- name: find-by-digest
SELECT network_no, id, name, created_at, crs_epsg, attribution, fictional, source_digest, junctions, edges
FROM street_network
WHERE source_digest = :digest
ORDER BY network_no DESC
LIMIT 1

-- name: list
SELECT network_no, id, name, created_at, crs_epsg, attribution, fictional, source_digest, junctions, edges
FROM street_network
ORDER BY network_no

-- name: junction.save
COPY street_junction (network_no, junction_no, geom) FROM STDIN (FORMAT binary)

-- name: junction.load
SELECT ST_AsBinary(geom) FROM street_junction WHERE network_no = ? ORDER BY junction_no

-- name: edge.save
COPY street_edge (
    network_no, edge_no, from_junction, to_junction, road_class, surface, name, bridge, tunnel, sidewalk, length_m,
    crossings, geom
) FROM STDIN (FORMAT binary)

-- name: edge.load
SELECT
    edge_no, from_junction, to_junction, road_class, surface, name, bridge, tunnel, sidewalk, crossings::text,
    ST_AsBinary(geom)
FROM street_edge WHERE network_no = ? ORDER BY edge_no

-- name: barrier.save
COPY street_barrier (network_no, ordinal, kind, name, width_m, geom) FROM STDIN (FORMAT binary)

-- name: barrier.load
SELECT kind, name, width_m, ST_AsBinary(geom) FROM street_barrier WHERE network_no = ? ORDER BY ordinal

-- name: water.save
COPY water_area (network_no, ordinal, name, geom) FROM STDIN (FORMAT binary)

-- name: water.load
SELECT name, ST_AsBinary(geom) FROM water_area WHERE network_no = ? ORDER BY ordinal
