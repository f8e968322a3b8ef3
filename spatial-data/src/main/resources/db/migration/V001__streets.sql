-- Street networks as imported. All geometry is stored as longitude/latitude (EPSG:4326); the planner's projected metres
-- are derived on load with the system named in crs_epsg.
--
-- Every geometry column carries the checks that keep poisoned shapes out: a range check alone lets EMPTY pass (its
-- ordinates are NULL), a bounding box misses a NaN vertex inside a line (only the NaN length betrays it), and ST_IsValid
-- calls POINT(NaN NaN) valid. NaN sorts above every number in PostgreSQL, so an upper bound always refuses it.

CREATE EXTENSION IF NOT EXISTS postgis;
-- Lets one GiST index hold a version number beside the geometry, so that old versions cost a map tile nothing.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE street_network (
    network_no    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            text NOT NULL UNIQUE CHECK (id <> ''),
    name          text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    crs_epsg      integer NOT NULL CHECK (crs_epsg > 0),
    attribution   text NOT NULL,
    fictional     boolean NOT NULL,
    source_digest text NOT NULL,
    junctions     integer NOT NULL CHECK (junctions >= 0),
    edges         integer NOT NULL CHECK (edges >= 0)
);
COMMENT ON COLUMN street_network.source_digest IS 'digest of the imported file, to recognise an extract that is already here';
CREATE INDEX street_network_by_source ON street_network (source_digest);

CREATE TABLE street_junction (
    network_no  integer NOT NULL REFERENCES street_network ON DELETE CASCADE,
    junction_no integer NOT NULL CHECK (junction_no >= 0),
    geom        geometry(Point, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_X(geom) BETWEEN -180 AND 180 AND ST_Y(geom) BETWEEN -90 AND 90),
    PRIMARY KEY (network_no, junction_no)
);

CREATE TABLE street_edge (
    network_no    integer NOT NULL REFERENCES street_network ON DELETE CASCADE,
    edge_no       integer NOT NULL CHECK (edge_no >= 0),
    from_junction integer NOT NULL,
    to_junction   integer NOT NULL,
    road_class    text NOT NULL,
    surface       text NOT NULL,
    name          text NOT NULL,
    bridge        boolean NOT NULL,
    tunnel        boolean NOT NULL,
    sidewalk      boolean NOT NULL,
    length_m      double precision NOT NULL CHECK (length_m > 0 AND length_m < 1e6),
    crossings     jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(crossings) = 'array'),
    geom          geometry(LineString, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Length(geom) > 0 AND ST_Length(geom) < 5),
    PRIMARY KEY (network_no, edge_no)
);
COMMENT ON COLUMN street_edge.crossings IS 'array of {kind, name, offset_m, width_m} in the order of offset_m';
COMMENT ON COLUMN street_edge.from_junction IS 'checked against street_junction for the whole network when it is saved';
CREATE INDEX street_edge_place ON street_edge USING gist (network_no, geom);

CREATE TABLE street_barrier (
    network_no integer NOT NULL REFERENCES street_network ON DELETE CASCADE,
    ordinal    integer NOT NULL CHECK (ordinal >= 0),
    kind       text NOT NULL,
    name       text NOT NULL,
    width_m    double precision NOT NULL CHECK (width_m > 0 AND width_m < 1e4),
    geom       geometry(LineString, 4326) NOT NULL CHECK (
        NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Length(geom) > 0 AND ST_Length(geom) < 5),
    PRIMARY KEY (network_no, ordinal)
);
CREATE INDEX street_barrier_place ON street_barrier USING gist (network_no, geom);

CREATE TABLE water_area (
    network_no integer NOT NULL REFERENCES street_network ON DELETE CASCADE,
    ordinal    integer NOT NULL CHECK (ordinal >= 0),
    name       text NOT NULL,
    geom       geometry(Geometry, 4326) NOT NULL CHECK (
        GeometryType(geom) IN ('POLYGON', 'MULTIPOLYGON') AND NOT ST_IsEmpty(geom) AND ST_IsValid(geom)
        AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        AND ST_Area(geom) > 0 AND ST_Area(geom) < 25),
    PRIMARY KEY (network_no, ordinal)
);
CREATE INDEX water_area_place ON water_area USING gist (network_no, geom);
