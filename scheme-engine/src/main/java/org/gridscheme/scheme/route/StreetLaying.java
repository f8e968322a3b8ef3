package org.gridscheme.scheme.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.model.LayingMethod;

/** How a line is built along each street edge: method, existing duct if any, whether it may be laid at all or hung on poles. */
final class StreetLaying {

    private static final int NO_DUCT = -1;

    private final LayingMethod[] methods;
    private final int[] ducts;
    private final List<String> ductIds;
    private final boolean[] forbidden;
    private final boolean[] poles;

    /** @param poles where an overhead line may stand */
    StreetLaying(LayingMethod[] methods, int[] ducts, List<String> ductIds, boolean[] forbidden, boolean[] poles) {
        this.methods = methods.clone();
        this.ducts = ducts.clone();
        this.ductIds = List.copyOf(ductIds);
        this.forbidden = forbidden.clone();
        this.poles = poles.clone();
    }

    /** How an overhead line is built: past all ducts, and not at all where no poles may stand. */
    StreetLaying onPoles() {
        LayingMethod[] overhead = new LayingMethod[methods.length];
        Arrays.fill(overhead, LayingMethod.OVERHEAD);
        boolean[] without = new boolean[methods.length];
        for (int edge = 0; edge < without.length; edge++) {
            without[edge] = forbidden[edge] || !poles[edge];
        }
        return new StreetLaying(overhead, noDucts(methods.length), List.of(), without, poles);
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
