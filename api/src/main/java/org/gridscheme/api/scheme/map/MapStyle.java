package org.gridscheme.api.scheme.map;

import java.util.List;

/** Colours and line widths of the printed map, in units of the drawing; told apart also without colour. */
final class MapStyle {

    static final String INK = "#222222";
    static final String LAND = "#faf9f5";
    static final String WATER = "#cde4f2";
    static final String GRID = "#5f6b73";

    /** The pattern of a way that is not planned. */
    static final String OTHER_WAY = "1.5 3.5";

    private static final List<String> SOURCES = List.of("#0072b2", "#d55e00", "#009e73");

    private MapStyle() {}

    /** By number of the source. */
    static String source(int index) {
        return SOURCES.get(Math.floorMod(index, SOURCES.size()));
    }

    /** The pattern of a laying method. */
    static String dashes(String method) {
        return switch (method) {
            case "EXISTING_DUCT" -> "none";
            case "DUCT_BANK" -> "11 4";
            case "DIRECT_BURIAL" -> "6 3";
            case "TRENCH" -> "12 3 3 3";
            case "HDD", "PIPE_JACKING" -> "2.5 2.5";
            default -> "16 5 2 5";
        };
    }

    /** How wide a street is drawn on a detailed map; 0 for one that is a thin line. */
    static double streetWidth(String roadClass) {
        return switch (roadClass) {
            case "MOTORWAY", "TRUNK" -> 7;
            case "PRIMARY" -> 6;
            case "SECONDARY" -> 5.5;
            case "TERTIARY" -> 4.5;
            case "RESIDENTIAL" -> 3.6;
            case "SERVICE", "PEDESTRIAN" -> 2.4;
            default -> 0;
        };
    }

    static String streetColour(String roadClass) {
        return switch (roadClass) {
            case "MOTORWAY", "TRUNK" -> "#f6c9a8";
            case "PRIMARY", "SECONDARY" -> "#fbe6b0";
            default -> "#ffffff";
        };
    }
}
