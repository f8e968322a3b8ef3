-- A low-voltage section may have no known course: it is stored as an empty line. Every other line stays checked as before.

ALTER TABLE line_section
    DROP CONSTRAINT line_section_geom_check,
    ADD CONSTRAINT line_section_geom_check CHECK (
        ST_IsEmpty(geom) OR (
            ST_IsValid(geom)
            AND ST_XMin(geom) >= -180 AND ST_XMax(geom) <= 180 AND ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
            AND ST_Length(geom) > 0 AND ST_Length(geom) < 5));
