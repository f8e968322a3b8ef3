-- Elements of a grid version, one pair of statements per table. Saving is COPY in binary; the columns marked for the map
-- only (feeder_id, quarantined) are written and not read back, the planner derives them anew.
-- Loading scans one version over its primary key and sorts by ordinal:
--   EXPLAIN on 400,000 nodes: Sort (ordinal) over Index/Bitmap Scan on (grid_version_no, id); about 1 s per table.

-- name: substation.save
COPY substation (
    grid_version_no, ordinal, id, name, high_voltage_kv, upstream_source, geom
) FROM STDIN (FORMAT binary)

-- name: substation.load
SELECT
    id, name, high_voltage_kv, upstream_source, ST_AsBinary(geom)
FROM substation
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: busbar_section.save
COPY busbar_section (
    grid_version_no, ordinal, id, name, substation_id, nominal_voltage_kv, short_circuit_ka
) FROM STDIN (FORMAT binary)

-- name: busbar_section.load
SELECT
    id, name, substation_id, nominal_voltage_kv, short_circuit_ka
FROM busbar_section
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: bus_tie.save
COPY bus_tie (
    grid_version_no, ordinal, id, name, section_a_id, section_b_id, normally_closed, presently_closed
) FROM STDIN (FORMAT binary)

-- name: bus_tie.load
SELECT
    id, name, section_a_id, section_b_id, normally_closed, presently_closed
FROM bus_tie
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: power_transformer.save
COPY power_transformer (
    grid_version_no, ordinal, id, name, substation_id, busbar_section_id, rated_kva, peak_load_kva,
    short_circuit_voltage_pct
) FROM STDIN (FORMAT binary)

-- name: power_transformer.load
SELECT
    id, name, substation_id, busbar_section_id, rated_kva, peak_load_kva, short_circuit_voltage_pct
FROM power_transformer
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: grid_node.save
COPY grid_node (
    grid_version_no, ordinal, id, name, kind, nominal_voltage_kv, area_class, total_ways,
    spare_ways, bay_section_id, bay_state, bay_measured_a, bay_limit_a, quarantined, geom
) FROM STDIN (FORMAT binary)

-- name: grid_node.load
SELECT
    id, name, kind, nominal_voltage_kv, area_class, total_ways, spare_ways, bay_section_id,
    bay_state, bay_measured_a, bay_limit_a, ST_AsBinary(geom)
FROM grid_node
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: line_section.save
COPY line_section (
    grid_version_no, ordinal, id, name, from_node_id, to_node_id, kind, conductor_type, length_m,
    r20_ohm_per_km, r_operating_ohm_per_km, x_ohm_per_km, ampacity_a, feeder_id, quarantined, geom
) FROM STDIN (FORMAT binary)

-- name: line_section.load
SELECT
    id, name, from_node_id, to_node_id, kind, conductor_type, length_m, r20_ohm_per_km,
    r_operating_ohm_per_km, x_ohm_per_km, ampacity_a, ST_AsBinary(geom)
FROM line_section
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: line_switch.save
COPY line_switch (
    grid_version_no, ordinal, id, name, kind, node_id, section_id, normally_closed, presently_closed
) FROM STDIN (FORMAT binary)

-- name: line_switch.load
SELECT
    id, name, kind, node_id, section_id, normally_closed, presently_closed
FROM line_switch
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: load_profile.save
COPY load_profile (
    grid_version_no, ordinal, id, season, shares
) FROM STDIN (FORMAT binary)

-- name: load_profile.load
SELECT
    id, season, shares
FROM load_profile
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: node_load.save
COPY node_load (
    grid_version_no, ordinal, id, name, node_id, peak_kw, power_factor, installed_kva, profile_id
) FROM STDIN (FORMAT binary)

-- name: node_load.load
SELECT
    id, name, node_id, peak_kw, power_factor, installed_kva, profile_id
FROM node_load
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: distribution_transformer.save
COPY distribution_transformer (
    grid_version_no, ordinal, id, name, node_id, rated_kva, peak_load_kva, lv_spare_ways, lv_node_id,
    short_circuit_voltage_pct, load_loss_kw
) FROM STDIN (FORMAT binary)

-- name: distribution_transformer.load
SELECT
    id, name, node_id, rated_kva, peak_load_kva, lv_spare_ways, lv_node_id,
    short_circuit_voltage_pct, load_loss_kw
FROM distribution_transformer
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: duct.save
COPY duct (
    grid_version_no, ordinal, id, name, holes_total, holes_free, geom
) FROM STDIN (FORMAT binary)

-- name: duct.load
SELECT
    id, name, holes_total, holes_free, ST_AsBinary(geom)
FROM duct
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: restricted_area.save
COPY restricted_area (
    grid_version_no, ordinal, id, name, kind, geom
) FROM STDIN (FORMAT binary)

-- name: restricted_area.load
SELECT
    id, name, kind, ST_AsBinary(geom)
FROM restricted_area
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: commitment.save
COPY commitment (
    grid_version_no, ordinal, id, name, node_id, busbar_section_id, installed_kva, demand_factor,
    realisation, feeder_coincidence, valid_until
) FROM STDIN (FORMAT binary)

-- name: commitment.load
SELECT
    id, name, node_id, busbar_section_id, installed_kva, demand_factor, realisation,
    feeder_coincidence, valid_until
FROM commitment
WHERE grid_version_no = ?
ORDER BY ordinal

-- name: generating_unit.save
COPY generating_unit (
    grid_version_no, ordinal, id, name, node_id, kind, rated_kva, p_kw, q_kvar, commissioned
) FROM STDIN (FORMAT binary)

-- name: generating_unit.load
SELECT
    id, name, node_id, kind, rated_kva, p_kw, q_kvar, commissioned
FROM generating_unit
WHERE grid_version_no = ?
ORDER BY ordinal
