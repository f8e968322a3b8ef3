package org.gridscheme.spatial.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;

/** Looks systems up in the EPSG register that comes with GeoTools; no network. Thread-safe; the first use takes about a second. */
final class EpsgRegister {

    static {
        EpsgDatabaseFolder.prepare();
    }

    private EpsgRegister() {}

    /**
     * The system with longitude or easting as its first axis, whatever the register's own order is.
     *
     * @throws IllegalArgumentException when the register has no such system
     */
    static CoordinateReferenceSystem get(int epsg) {
        try {
            return CRS.decode("EPSG:" + epsg, true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException("EPSG:" + epsg + " is not in the register", e);
        }
    }

    /**
     * A transform between two systems. Missing datum shifts count as none, so that WGS84 and CGCS2000, which differ by
     * decimetres, fall together.
     *
     * @throws IllegalArgumentException when no operation leads from one to the other
     */
    static MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            return CRS.findMathTransform(from, to, true);
        } catch (FactoryException e) {
            throw new IllegalArgumentException("no operation from " + from.getName() + " to " + to.getName(), e);
        }
    }
}
