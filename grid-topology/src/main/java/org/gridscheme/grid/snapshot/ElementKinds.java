package org.gridscheme.grid.snapshot;

/** The kinds of element a finding can be about. */
public final class ElementKinds {

    public static final String SUBSTATION = "SUBSTATION";
    public static final String BUSBAR_SECTION = "BUSBAR_SECTION";
    public static final String BUS_TIE = "BUS_TIE";
    public static final String POWER_TRANSFORMER = "POWER_TRANSFORMER";
    public static final String NODE = "NODE";
    public static final String LINE_SECTION = "LINE_SECTION";
    public static final String SWITCH = "SWITCH";
    public static final String LOAD = "LOAD";
    public static final String PROFILE = "PROFILE";
    public static final String DISTRIBUTION_TRANSFORMER = "DISTRIBUTION_TRANSFORMER";
    public static final String DUCT = "DUCT";
    public static final String RESTRICTED_AREA = "RESTRICTED_AREA";
    public static final String COMMITMENT = "COMMITMENT";
    public static final String GENERATING_UNIT = "GENERATING_UNIT";

    private ElementKinds() {}
}
