package org.gridscheme.api.config;

import org.gridscheme.api.bundle.BundleVerifier;
import org.gridscheme.api.bundle.Recomputation;

/** Wires the checking of proof bundles, which needs neither service nor database. */
public final class Proofs {

    private Proofs() {}

    public static BundleVerifier verifier() {
        return new BundleVerifier(recomputation());
    }

    /** Version of this GridScheme. */
    public static String software() {
        return SoftwareVersion.get();
    }

    static Recomputation recomputation() {
        return new Recomputation(new FolderPlanners(), new CrsPlaces());
    }
}
