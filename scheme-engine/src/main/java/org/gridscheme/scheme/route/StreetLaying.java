package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.LayingMethod;

/** How a cable is laid along each street edge: method, existing duct if any, and whether it may be laid at all. */
final class StreetLaying {

    private static final int NO_DUCT = -1;

    private final LayingMethod[] methods;
    private final int[] ducts;
    private final List<String> ductIds;
    private final boolean[] forbidden;

    StreetLaying(LayingMethod[] methods, int[] ducts, List<String> ductIds, boolean[] forbidden) {
        this.methods = methods.clone();
        this.ducts = ducts.clone();
        this.ductIds = List.copyOf(ductIds);
        this.forbidden = forbidden.clone();
    }

    static int[] noDucts(int edges) {
        int[] none = new int[edges];
        Arrays.fill(none, NO_DUCT);
        return none;
    }

    LayingMethod method(int edge) {
        return methods[edge];
    }

    boolean forbidden(int edge) {
        return forbidden[edge];
    }

    boolean usesExistingDuct(int edge) {
        return ducts[edge] != NO_DUCT;
    }

    Optional<String> findDuct(int edge) {
        return ducts[edge] == NO_DUCT ? Optional.empty() : Optional.of(ductIds.get(ducts[edge]));
    }
}
