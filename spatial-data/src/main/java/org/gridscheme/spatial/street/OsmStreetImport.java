package org.gridscheme.spatial.street;

import java.nio.file.Path;
import java.util.List;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.grid.geometry.LonLat;
import org.gridscheme.spatial.crs.GeoToolsCoordinateTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads the streets of an OpenStreetMap extract ({@code .osm.pbf}, {@code .osm}, {@code .osm.gz}) for laying cables: every
 * way on the ground from motorway to footpath, cut at junctions, in projected metres, with what it crosses. One-way signs,
 * turn rules and access rights do not matter. Parts of town that are not connected with the rest are left out and counted.
 *
 * <p>The same file gives the same network: junctions are numbered along a Hilbert curve, edges by their lower junction.
 * Time and memory grow linearly with the streets; a town of 15,000 street ways takes a few seconds.
 */
public final class OsmStreetImport {

    private OsmStreetImport() {}

    /** As {@link #read(Path, StreetSource, ProgressListener)}, called like the file and attributed to OpenStreetMap. */
    public static StreetImport read(Path osmFile, ProgressListener progress) {
        return read(osmFile, StreetSource.ofOsmFile(osmFile), progress);
    }

    /**
     * @throws StreetImportException when the file is missing, unreadable or without streets
     */
    public static StreetImport read(Path osmFile, StreetSource source, ProgressListener progress) {
        OsmFile file = new OsmFile(osmFile);
        IssueCounter issues = new IssueCounter();
        progress.progress("streets.ways", 0);
        List<RawStreet> streets = new StreetReader(issues).read(file);
        if (streets.isEmpty()) {
            throw new StreetImportException("streets.none", "no streets in " + osmFile.getFileName());
        }
        progress.progress("streets.barriers", 0.4);
        CrossingWidths widths = CrossingWidths.load();
        RawObstacles raw = new BarrierReader(widths, issues).read(file);
        progress.progress("streets.crossings", 0.8);
        CoordinateTransform transform = transformFor(streets, osmFile);
        RawObstacles obstacles = projected(raw, transform);
        CrossingFinder crossings =
                new CrossingFinder(new ObstacleIndex(obstacles.barriers(), obstacles.water()), widths);
        StreetImport result = new StreetNetworkBuilder(source, transform, crossings, issues).build(streets, obstacles);
        progress.progress("streets.done", 1);
        return result;
    }

    private static CoordinateTransform transformFor(List<RawStreet> streets, Path file) {
        Envelope extent = new Envelope();
        for (RawStreet street : streets) {
            for (Coordinate vertex : street.course()) {
                extent.expandToInclude(vertex);
            }
        }
        Coordinate centre = extent.centre();
        try {
            return GeoToolsCoordinateTransform.forPosition(new LonLat(centre.x, centre.y));
        } catch (IllegalArgumentException e) {
            throw new StreetImportException(
                    "streets.file-unreadable", file.getFileName() + " lies where nothing can be projected", e);
        }
    }

    private static RawObstacles projected(RawObstacles raw, CoordinateTransform transform) {
        return new RawObstacles(
                raw.barriers().stream()
                        .map(it -> new Barrier(it.kind(), it.name(), it.width_m(), transform.toMetric(it.geometry())))
                        .toList(),
                raw.water().stream()
                        .map(it -> new WaterArea(it.name(), transform.toMetric(it.geometry())))
                        .toList());
    }
}
