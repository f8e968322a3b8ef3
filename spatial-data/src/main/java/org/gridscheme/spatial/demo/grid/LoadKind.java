package org.gridscheme.spatial.demo.grid;

/** What kind of customers a station feeds; decides its daily profile. */
enum LoadKind {
    RESIDENTIAL,
    COMMERCIAL,
    INDUSTRIAL,
    NIGHT_INDUSTRY
}
