package org.gridscheme.api.bundle;

import java.nio.file.Path;
import org.gridscheme.api.scheme.mapping.ElementNames;
import org.gridscheme.grid.geometry.CoordinateTransform;
import org.gridscheme.scheme.api.SchemePlanner;
import org.gridscheme.scheme.rulebook.RuleBook;

/** Makes planners from the files of a bundle and nothing else. Implementations are thread-safe. */
public interface FilePlanners {

    /**
     * @param folder with what {@link ProofInputs} wrote
     * @param versions names of the grid version and the profile
     * @throws BundleRefusedException with all problems, when grid, streets or data cannot be read
     */
    FilePlanner open(Path folder, BundleVersions versions) throws BundleRefusedException;

    /**
     * A planner with what it takes to read a request for it.
     *
     * @param versions what the files say they are; grid, streets and software as they were given
     * @param transform between WGS84 and the grid's projected metres
     */
    record FilePlanner(
            SchemePlanner planner,
            BundleVersions versions,
            CoordinateTransform transform,
            ElementNames names,
            RuleBook rules) {}
}
