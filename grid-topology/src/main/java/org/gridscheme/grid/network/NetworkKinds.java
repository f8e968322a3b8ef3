package org.gridscheme.grid.network;

/** The kinds of network element a finding can be about. */
public final class NetworkKinds {

    public static final String BUS = "BUS";
    public static final String LINE = "LINE";
    public static final String TRANSFORMER = "TRANSFORMER";
    public static final String SWITCH = "SWITCH";
    public static final String SOURCE = "SOURCE";
    public static final String LOAD = "LOAD";
    public static final String GENERATOR = "GENERATOR";
    public static final String SHUNT = "SHUNT";

    private NetworkKinds() {}
}
