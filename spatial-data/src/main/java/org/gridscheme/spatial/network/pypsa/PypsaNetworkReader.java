package org.gridscheme.spatial.network.pypsa;

import java.nio.file.Path;
import java.util.List;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.ingest.PypsaTables;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/**
 * Reads a folder of CSV files as eDisGo and ding0 write PyPSA networks, with everything below the medium-voltage stations.
 * What becomes of the tables is described at {@link PypsaConversion} and in {@code docs/import.md}.
 */
public final class PypsaNetworkReader implements NetworkReader {

    /** Power factor that eDisGo's own configuration gives loads. */
    private static final double EDISGO_LOAD_POWER_FACTOR = 0.95;

    private final double powerFactor;

    /** Gives loads the power factor that eDisGo does. */
    public PypsaNetworkReader() {
        this(EDISGO_LOAD_POWER_FACTOR);
    }

    /** @param powerFactor assumed of all loads, as the format has none; reported. Above 0, at most 1 */
    public PypsaNetworkReader(double powerFactor) {
        this.powerFactor = powerFactor;
    }

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        IssueLog issues = new IssueLog();
        PypsaTables tables = PypsaTables.read(source, issues);
        progress.progress("grid.convert", 0.5);
        NetworkDraft draft = new PypsaConversion(tables, issues).draft(powerFactor);
        String name = String.valueOf(source.getFileName());
        if (!draft.hasSource()) {
            throw new GridImportException(List.of(ImportProblem.of(ImportProblem.NO_SOURCE, name)), issues.list());
        }
        return new ReadNetwork(draft.build(name, PypsaConversion.FREQUENCY_HZ), issues.list());
    }
}
