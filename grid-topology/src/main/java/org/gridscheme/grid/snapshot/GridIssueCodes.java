package org.gridscheme.grid.snapshot;

/** The codes of grid data findings; meaning and consequence of each in {@code docs/grid-model.md}. */
public final class GridIssueCodes {

    public static final String DUPLICATE_ID = "grid.duplicate-id";
    public static final String DANGLING_REFERENCE = "grid.dangling-reference";
    public static final String INCONSISTENT_REFERENCE = "grid.inconsistent-reference";
    public static final String ZERO_LENGTH = "grid.zero-length";
    public static final String NO_COURSE = "grid.no-course";
    public static final String MISSING_RATING = "grid.missing-rating";
    public static final String ABSURD_VALUE = "grid.absurd-value";
    public static final String NON_FINITE = "grid.non-finite";
    public static final String VOLTAGE_MISMATCH = "grid.voltage-mismatch";
    public static final String ISLAND = "grid.island";
    public static final String CLOSED_LOOP = "grid.closed-loop";
    public static final String SELF_LOOP = "grid.self-loop";
    public static final String LENGTH_GEOMETRY_MISMATCH = "grid.length-geometry-mismatch";
    public static final String LOAD_ABOVE_RATING = "grid.load-above-rating";
    public static final String BAY_WITHOUT_BUSBAR = "grid.bay-without-busbar";
    public static final String BAY_STATE_CONTRADICTION = "grid.bay-state-contradiction";
    public static final String BUSBAR_WITHOUT_TRANSFORMER = "grid.busbar-without-transformer";
    public static final String PARALLEL_SECTION = "grid.parallel-section";
    public static final String IMPLAUSIBLE_DATE = "grid.implausible-date";
    public static final String SOURCE_NAMED_TWICE = "grid.source-named-twice";

    /** A branch without any impedance: what carries none is a switch. */
    public static final String ZERO_IMPEDANCE = "grid.zero-impedance";

    /** Two sources that hold one bus at different voltages. */
    public static final String SOURCE_CONFLICT = "grid.source-conflict";

    private GridIssueCodes() {}
}
