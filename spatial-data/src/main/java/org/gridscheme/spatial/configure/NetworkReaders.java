package org.gridscheme.spatial.configure;

import java.util.Optional;
import org.gridscheme.spatial.network.NetworkFormat;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.iidm.CgmesReader;
import org.gridscheme.spatial.network.iidm.XiidmReader;
import org.gridscheme.spatial.network.matpower.MatpowerReader;
import org.gridscheme.spatial.network.pandapower.PandapowerReader;
import org.gridscheme.spatial.network.pypsa.PypsaNetworkReader;

/** The reader for each study format. */
public final class NetworkReaders {

    private NetworkReaders() {}

    /** @param crs reference system of the positions, for files that do not name it */
    public static NetworkReader of(NetworkFormat format, Optional<String> crs) {
        return switch (format) {
            case PYPSA_CSV -> new PypsaNetworkReader();
            case PANDAPOWER -> new PandapowerReader(crs);
            case MATPOWER -> new MatpowerReader();
            case XIIDM -> new XiidmReader();
            case CGMES -> new CgmesReader();
        };
    }
}
