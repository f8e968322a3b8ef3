package org.gridscheme.api.capacity.tile;

import org.gridscheme.grid.geometry.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One square of the Web Mercator tile scheme. Places are given in units of the world, 0 to 1 from the west and from the north,
 * and in units of the tile, of which a side has {@value #UNITS}.
 *
 * @param z zoom, 0 to 22
 * @param x column from the west
 * @param y row from the north
 */
public record TileSquare(int z, int x, int y) {

    /** Side of a tile in its own units. */
    public static final int UNITS = 4096;

    /** Things just outside are in the tile too, so that what is drawn thick does not break at its edge. */
    private static final int MARGIN = 64;

    private static final double EQUATOR_M = 40_075_016.685_578_5;

    /** The place in units of the world; a pole lies outside. */
    public static Coordinate world(LonLat place) {
        double latitude = Math.toRadians(place.lat());
        double north = Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / Math.PI;
        return new Coordinate((place.lon() + 180) / 360, (1 - north) / 2);
    }

    /** Side of a tile of a zoom on the ground at the equator; nearer to the poles it is shorter. */
    public static double side_m(int zoom) {
        return EQUATOR_M / (1 << zoom);
    }

    /** From units of the world to units of the tile. */
    public Coordinate local(Coordinate world) {
        double tiles = 1 << z;
        return new Coordinate((world.x * tiles - x) * UNITS, (world.y * tiles - y) * UNITS);
    }

    /** Whether a place in units of the world lies in this tile and in no other of the zoom. */
    public boolean holds(Coordinate world) {
        double tiles = 1 << z;
        return (int) Math.floor(world.x * tiles) == x && (int) Math.floor(world.y * tiles) == y;
    }

    /** All that belongs to the tile, margin included, in units of the tile. */
    public static Envelope frame() {
        return new Envelope(-MARGIN, UNITS + MARGIN, -MARGIN, UNITS + MARGIN);
    }
}
