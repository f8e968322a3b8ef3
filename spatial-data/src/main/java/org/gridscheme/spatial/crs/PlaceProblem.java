package org.gridscheme.spatial.crs;

/**
 * Why a place could not be understood.
 *
 * @param pointer part of the place concerned: {@code crs}, {@code coordinates}, {@code coordinates/0}, {@code coordinates/1}
 * @param code stable code: {@code crs-required}, {@code crs-unknown}, {@code coordinate-not-finite},
 *     {@code longitude-range}, {@code latitude-range}, {@code crs-zone-prefix}, {@code out-of-crs-area}
 * @param detail English text for logs and developers
 */
public record PlaceProblem(String pointer, String code, String detail) {}
