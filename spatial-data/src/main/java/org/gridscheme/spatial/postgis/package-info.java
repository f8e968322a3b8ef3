/**
 * PostgreSQL with PostGIS as the system of record: grid versions, street networks, data issues, archived answers and map
 * tiles. Plain SQL in named statements ({@code sql/*.sql}), binary COPY for bulk, geometry stored in EPSG:4326.
 */
@NullMarked
package org.gridscheme.spatial.postgis;

import org.jspecify.annotations.NullMarked;
