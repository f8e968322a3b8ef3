package org.gridscheme.spatial.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/**
 * A fictional Chinese town, 晨曦市 (Chenxi), drawn from a seed: an old centre with alleys, an inner and an outer ring, main
 * roads, residential quarters, an industrial park, villages and fields, a river with bridges, a railway with over- and
 * underpasses, a motorway with an interchange, a park with a lake. It lies at 118.9 E 32.9 N, where nothing of it exists;
 * every name is made up. Streets are one connected net.
 */
public final class DemoTown {

    /** What the town is called on every map, always with the word that says it does not exist. */
    public static final String NAME = "晨曦市 Chenxi (fictional demo town)";

    /** Takes the place of the licence line of real map data. */
    public static final String ATTRIBUTION = "GridScheme demo town 晨曦市 (fictional, no real data)";

    static final String NAME_ZH = "晨曦市（虚构）";
    static final String NAME_EN = "Chenxi (fictional)";

    private static final double LONGITUDE = 118.9;
    private static final double LATITUDE = 32.9;

    private final OsmMap map;

    private DemoTown(OsmMap map) {
        this.map = map;
    }

    /** Draws the town; about a second for the standard size, growing a little faster than the area. */
    public static DemoTown generate(long seed, DemoTownSize size) {
        Random random = new Random(seed);
        TownLayout layout = new TownLayout(size, random);
        TownZones zones = new TownZones(layout, new Wave(random));
        DemoTownNames names = new DemoTownNames(random);
        TownStreets streets = new TownStreets(layout, zones, names);
        TownNet net = streets.draw(random);
        OsmMap map = new OsmMap(NAME + ", seed " + seed + ": nothing in this file exists", LONGITUDE, LATITUDE);
        TownMap town = new TownMap(layout, net, map);
        town.addStreets();
        List<Coordinate> underpasses = streets.railUnderpasses();
        town.addRailway(underpasses);
        town.addMotorway();
        town.addWater();
        town.addPark();
        town.addPlaceNames(names);
        return new DemoTown(map);
    }

    /** Writes the town as OSM XML, compressed where the name ends in {@code .gz}; an existing file is replaced. */
    public void write(Path osmFile) throws IOException {
        OsmWriter.write(map, osmFile);
    }
}
