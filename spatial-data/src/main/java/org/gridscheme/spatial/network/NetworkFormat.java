package org.gridscheme.spatial.network;

import java.util.Arrays;
import java.util.Optional;

/** The formats of network studies, by the names users give them. */
public enum NetworkFormat {
    PYPSA_CSV("pypsa-csv"),
    PANDAPOWER("pandapower"),
    MATPOWER("matpower"),
    XIIDM("xiidm"),
    CGMES("cgmes");

    private final String id;

    NetworkFormat(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<NetworkFormat> find(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }
}
