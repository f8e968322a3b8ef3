package org.gridscheme.spatial.ingest;

/** Codes of what an importer finds beside the checks of the grid itself; texts are in {@code import-report*.properties}. */
public final class ImportIssueCodes {

    /** A required value is empty; the row is left out. */
    public static final String MISSING_VALUE = "import.missing-value";
    /** A value cannot be read. ERROR: the row is left out or, for ratings, unfit; WARNING: the value counts as unknown. */
    public static final String BAD_VALUE = "import.bad-value";
    /** A position is not finite, out of range or outside its reference system; the row is left out. */
    public static final String BAD_COORDINATES = "import.bad-coordinates";
    /** A shape is no sound line or area; the row is left out. */
    public static final String BAD_GEOMETRY = "import.bad-geometry";
    /** A row has more or fewer cells than the header; it is left out. */
    public static final String ROW_WIDTH = "import.row-width";
    /** An element lies far from all others, often because longitude and latitude are swapped; it is left out. */
    public static final String FAR_AWAY = "import.far-away";
    /** A conductor type is not in the equipment catalogue, so missing ratings stay unknown. */
    public static final String UNKNOWN_CONDUCTOR = "import.unknown-conductor-type";
    /** A column beyond the documented ones; kept as attributes. */
    public static final String UNKNOWN_COLUMN = "import.unknown-column";
    /** A key of {@code package.json} nobody knows; ignored. */
    public static final String UNKNOWN_KEY = "import.unknown-key";
    /** A file beyond the documented ones; ignored. */
    public static final String UNKNOWN_FILE = "import.unknown-file";
    /** A file is GB18030 instead of UTF-8. */
    public static final String GB18030 = "import.gb18030";
    /** The source has no such value; a stated assumption stands in for it. */
    public static final String ASSUMED_VALUE = "import.assumed-value";
    /** The source says nothing about spare bays, so none are known. */
    public static final String BAYS_UNKNOWN = "import.bays-unknown";
    /** The source says nothing about the ways of its stations, so none are known to be spare. */
    public static final String WAYS_UNKNOWN = "import.ways-unknown";
    /** An element has no position in the coordinates file; it is left out. */
    public static final String NO_POSITION = "import.no-position";
    /** Generators that hang below no known station; left out. */
    public static final String GENERATORS_WITHOUT_STATION = "import.generators-without-station";
    /** Loads that hang below no known station; left out. */
    public static final String LOADS_WITHOUT_STATION = "import.loads-without-station";
    /** No way along the streets was found for a line, so it is drawn straight. */
    public static final String DRAWN_STRAIGHT = "import.drawn-straight";
    /** Elements the source marks as out of service; left out and counted by kind. */
    public static final String OUT_OF_SERVICE = "import.out-of-service";
    /** Elements of a kind the network model does not know; left out and counted by kind. */
    public static final String NOT_MODELLED = "import.not-modelled";
    /** A generator that would hold its voltage; it feeds in the power the source gives and holds nothing. */
    public static final String VOLTAGE_CONTROL_NOT_USED = "import.voltage-control-not-used";
    /** Positions in a system the source does not name; they are not used. */
    public static final String CRS_NOT_NAMED = "import.crs-not-named";
    /** A table beyond the documented ones; ignored and counted. */
    public static final String UNKNOWN_TABLE = "import.unknown-table";
    /** The source marks no generator as the one that holds the voltage; this one was chosen. */
    public static final String SOURCE_CHOSEN = "import.source-chosen";
    /** What was taken from a layer, in which reference system and encoding. */
    public static final String LAYER_READ = "import.layer-read";
    /** No feature of a layer is one of the elements it was named for. */
    public static final String LAYER_EMPTY = "import.layer-empty";
    /** Columns of a layer nobody asked for; not used. */
    public static final String UNMAPPED_COLUMNS = "import.unmapped-columns";
    /** A file describes an older datum without saying how it lies against WGS84; places may be some hundred metres wrong. */
    public static final String DATUM_SHIFT_UNKNOWN = "import.datum-shift-unknown";
    /** A line end was joined to something near it, within the tolerance the mapping states. */
    public static final String END_JOINED = "import.end-joined";
    /** A line was cut where nodes or ends of others lie on it, as the mapping asks. */
    public static final String LINE_CUT = "import.line-cut";
    /** A line end meets nothing, but something is near: beyond the tolerance, or of a kind the mapping does not connect. */
    public static final String GAP = "import.gap";
    /** A line end meets nothing and nothing is near. */
    public static final String DANGLING_END = "import.dangling-end";
    /** A line end could belong to several things as near as each other; it was joined to none. */
    public static final String AMBIGUOUS_END = "import.ambiguous-end";
    /** A line ends at a substation for which the source has no busbar section of its voltage. */
    public static final String STATION_WITHOUT_BUSBAR = "import.station-without-busbar";
    /** Overhead lines of one voltage cross without a node; whether they are connected is unknown, here they are not. */
    public static final String CROSSING_WITHOUT_NODE = "import.crossing-without-node";
    /** A line has several nodes at one place; it was connected to the first. */
    public static final String NODES_AT_ONE_PLACE = "import.nodes-at-one-place";
    /** No node stands where an element is drawn; it is left out. */
    public static final String NO_NODE_NEAR = "import.no-node-near";
    /** A switch stands where several sections meet, and nothing says which one it opens; it is left out. */
    public static final String SWITCH_UNPLACED = "import.switch-unplaced";
    /** The source does not tell what feeds a substation from above, so two of them never count as independent there. */
    public static final String UPSTREAM_UNKNOWN = "import.upstream-unknown";
    /** Buses that closed switches make one; they are one node. */
    public static final String BUSES_JOINED = "import.buses-joined";

    private ImportIssueCodes() {}
}
