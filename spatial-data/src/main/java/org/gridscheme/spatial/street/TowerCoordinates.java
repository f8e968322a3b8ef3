package org.gridscheme.spatial.street;

import com.graphhopper.util.PointAccess;
import java.util.Arrays;

/** Holds the places of junctions in full precision while GraphHopper reads a file. */
final class TowerCoordinates implements PointAccess {

    private double[] lat = new double[1024];
    private double[] lon = new double[1024];

    @Override
    public boolean is3D() {
        return false;
    }

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public void ensureNode(int node) {
        if (node >= lat.length) {
            int size = Math.max(node + 1, lat.length * 2);
            lat = Arrays.copyOf(lat, size);
            lon = Arrays.copyOf(lon, size);
        }
    }

    @Override
    public void setNode(int node, double latitude, double longitude, double elevation) {
        ensureNode(node);
        lat[node] = latitude;
        lon[node] = longitude;
    }

    @Override
    public double getLat(int node) {
        return lat[node];
    }

    @Override
    public double getLon(int node) {
        return lon[node];
    }

    @Override
    public double getEle(int node) {
        return 0;
    }
}
