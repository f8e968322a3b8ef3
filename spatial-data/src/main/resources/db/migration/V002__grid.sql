-- Grid versions: each is loaded whole in one transaction and never changed afterwards; switching to it is one row.
--
-- A version holds the grid as it was handed over, bad elements included: the snapshot checks it again on every load and
-- must find the same. So references between elements may lead nowhere (no foreign keys among them) and numbers may be
-- implausible. What can never be stored is an id twice, a number that is not finite, and an unsound shape.
-- `ordinal` keeps the order of the source, so that a version always loads the same.

-- NaN is greater than every number in PostgreSQL, so the upper bound refuses it as well.
CREATE DOMAIN quantity AS double precision CHECK (VALUE BETWEEN -1e9 AND 1e9);

CREATE TABLE grid_version (
    grid_version_no   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                text NOT NULL UNIQUE CHECK (id ~ '^[a-z0-9][a-z0-9T-]*$'),
    name              text NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT now(),
    activated_at      timestamptz,
    state             text NOT NULL CHECK (state IN ('READY', 'ACTIVE')),
    crs_epsg          integer NOT NULL CHECK (crs_epsg > 0),
    street_network_no integer REFERENCES street_network,
    fictional         boolean NOT NULL,
    attribution       text NOT NULL,
    counts            jsonb NOT NULL CHECK (jsonb_typeof(counts) = 'object')
);
COMMENT ON COLUMN grid_version.crs_epsg IS 'projected system the planner computes in; geometry is stored in EPSG:4326';
-- At most one version is active, whoever switches at the same time.
CREATE UNIQUE INDEX grid_version_active ON grid_version (state) WHERE state = 'ACTIVE';

CREATE TABLE substation (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    high_voltage_kv quantity NOT NULL,
    upstream_source text,
    geom            geometry(Point, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_X(geom) BETWEEN -180 AND 180 AND ST_Y(geom) BETWEEN -90 AND 90),
    PRIMARY KEY (grid_version_no, id)
);
CREATE INDEX substation_place ON substation USING gist (grid_version_no, geom);

CREATE TABLE busbar_section (
    grid_version_no    integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal            integer NOT NULL CHECK (ordinal >= 0),
    id                 text NOT NULL CHECK (id <> ''),
    name               text NOT NULL,
    substation_id      text NOT NULL,
    nominal_voltage_kv quantity NOT NULL,
    short_circuit_ka   quantity,
    PRIMARY KEY (grid_version_no, id)
);

CREATE TABLE bus_tie (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    section_a_id    text NOT NULL,
    section_b_id    text NOT NULL,
    normally_closed boolean NOT NULL,
    PRIMARY KEY (grid_version_no, id)
);

CREATE TABLE power_transformer (
    grid_version_no           integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal                   integer NOT NULL CHECK (ordinal >= 0),
    id                        text NOT NULL CHECK (id <> ''),
    name                      text NOT NULL,
    substation_id             text NOT NULL,
    busbar_section_id         text NOT NULL,
    rated_kva                 quantity NOT NULL,
    peak_load_kva             quantity,
    short_circuit_voltage_pct quantity,
    PRIMARY KEY (grid_version_no, id)
);

CREATE TABLE grid_node (
    grid_version_no    integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal            integer NOT NULL CHECK (ordinal >= 0),
    id                 text NOT NULL CHECK (id <> ''),
    name               text NOT NULL,
    kind               text NOT NULL,
    nominal_voltage_kv quantity NOT NULL,
    area_class         text NOT NULL,
    total_ways         integer NOT NULL,
    spare_ways         integer NOT NULL,
    bay_section_id     text,
    bay_state          text,
    bay_measured_a     quantity,
    bay_limit_a        quantity,
    quarantined        boolean NOT NULL,
    geom               geometry(Point, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_X(geom) BETWEEN -180 AND 180 AND ST_Y(geom) BETWEEN -90 AND 90),
    PRIMARY KEY (grid_version_no, id),
    CHECK ((bay_section_id IS NULL) = (bay_state IS NULL)),
    CHECK (bay_section_id IS NOT NULL OR (bay_measured_a IS NULL AND bay_limit_a IS NULL))
);
CREATE INDEX grid_node_place ON grid_node USING gist (grid_version_no, geom);

CREATE TABLE line_section (
    grid_version_no        integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal                integer NOT NULL CHECK (ordinal >= 0),
    id                     text NOT NULL CHECK (id <> ''),
    name                   text NOT NULL,
    from_node_id           text NOT NULL,
    to_node_id             text NOT NULL,
    kind                   text NOT NULL,
    conductor_type         text NOT NULL,
    length_m               quantity NOT NULL,
    r20_ohm_per_km         quantity NOT NULL,
    r_operating_ohm_per_km quantity NOT NULL,
    x_ohm_per_km           quantity NOT NULL,
    ampacity_a             quantity NOT NULL,
    feeder_id              text,
    quarantined            boolean NOT NULL,
    geom                   geometry(LineString, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Length(geom) > 0 AND ST_Length(geom) < 5),
    PRIMARY KEY (grid_version_no, id)
);
COMMENT ON COLUMN line_section.feeder_id IS 'bay that feeds the section in the normal switching state, for the map only';
CREATE INDEX line_section_place ON line_section USING gist (grid_version_no, geom);

CREATE TABLE line_switch (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    kind            text NOT NULL,
    node_id         text NOT NULL,
    section_id      text NOT NULL,
    normally_closed boolean NOT NULL,
    PRIMARY KEY (grid_version_no, id)
);
-- The open points are few; the map looks them up section by section.
CREATE INDEX line_switch_open ON line_switch (grid_version_no, section_id) WHERE NOT normally_closed;

CREATE TABLE load_profile (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    season          text NOT NULL,
    shares          double precision[] NOT NULL CHECK (-1e9 < ALL (shares) AND 1e9 > ALL (shares)),
    PRIMARY KEY (grid_version_no, id, season)
);

CREATE TABLE node_load (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    node_id         text NOT NULL,
    peak_kw         quantity NOT NULL,
    power_factor    quantity NOT NULL,
    installed_kva   quantity NOT NULL,
    profile_id      text,
    PRIMARY KEY (grid_version_no, id)
);

CREATE TABLE distribution_transformer (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    node_id         text NOT NULL,
    rated_kva       quantity NOT NULL,
    peak_load_kva   quantity,
    lv_spare_ways   integer NOT NULL,
    PRIMARY KEY (grid_version_no, id)
);

CREATE TABLE duct (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    holes_total     integer NOT NULL,
    holes_free      integer NOT NULL,
    geom            geometry(LineString, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Length(geom) > 0 AND ST_Length(geom) < 5),
    PRIMARY KEY (grid_version_no, id)
);
CREATE INDEX duct_place ON duct USING gist (grid_version_no, geom);

CREATE TABLE restricted_area (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    id              text NOT NULL CHECK (id <> ''),
    name            text NOT NULL,
    kind            text NOT NULL,
    geom            geometry(Geometry, 4326) NOT NULL CHECK (
        GeometryType(geom) IN ('POLYGON', 'MULTIPOLYGON') AND NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Area(geom) > 0 AND ST_Area(geom) < 25),
    PRIMARY KEY (grid_version_no, id)
);
CREATE INDEX restricted_area_place ON restricted_area USING gist (grid_version_no, geom);

CREATE TABLE commitment (
    grid_version_no    integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal            integer NOT NULL CHECK (ordinal >= 0),
    id                 text NOT NULL CHECK (id <> ''),
    name               text NOT NULL,
    node_id            text,
    busbar_section_id  text,
    installed_kva      quantity NOT NULL,
    demand_factor      quantity NOT NULL,
    realisation        quantity NOT NULL,
    feeder_coincidence quantity,
    valid_until        date,
    PRIMARY KEY (grid_version_no, id)
);

-- Columns a grid package has beyond the documented ones; kept for its owner, not used by the planner.
CREATE TABLE element_attribute (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    element_kind    text NOT NULL,
    element_id      text NOT NULL,
    attributes      jsonb NOT NULL CHECK (jsonb_typeof(attributes) = 'object'),
    PRIMARY KEY (grid_version_no, element_kind, element_id)
);

CREATE TABLE grid_data_issue (
    grid_version_no integer NOT NULL REFERENCES grid_version ON DELETE CASCADE,
    ordinal         integer NOT NULL CHECK (ordinal >= 0),
    code            text NOT NULL CHECK (code <> ''),
    severity        text NOT NULL,
    element_kind    text NOT NULL,
    element_id      text NOT NULL,
    details         jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
    place           geometry(Point, 4326) CHECK (
        NOT ST_IsEmpty(place) AND ST_X(place) BETWEEN -180 AND 180 AND ST_Y(place) BETWEEN -90 AND 90),
    PRIMARY KEY (grid_version_no, ordinal)
);
CREATE INDEX grid_data_issue_by_code ON grid_data_issue (grid_version_no, code, ordinal);
