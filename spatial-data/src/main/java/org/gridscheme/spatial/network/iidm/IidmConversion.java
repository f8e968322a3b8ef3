package org.gridscheme.spatial.network.iidm;

import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.ShuntCompensator;
import com.powsybl.iidm.network.ThreeWindingsTransformer;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.IssueLog;
import org.gridscheme.spatial.network.NetworkDraft;
import org.gridscheme.spatial.network.ReadNetwork;

/** Turns a network of PowSyBl into ours; what becomes of each element is described in {@code docs/import.md}. */
final class IidmConversion {

    /** The model has no frequency; nothing read from it depends on one. */
    private static final double FREQUENCY_HZ = 50;

    private IidmConversion() {}

    /** @throws GridImportException when no generator could hold a voltage */
    static ReadNetwork convert(String file, Network network) throws GridImportException {
        applySolvedPositions(network);
        NetworkDraft draft = new NetworkDraft();
        IssueLog issues = new IssueLog();
        IidmElements elements = new IidmElements(draft, issues);
        new IidmBuses(elements).add(network);
        new IidmLines(elements).add(network);
        new IidmTransformers(elements).add(network);
        new IidmInjections(elements).add(network, Sources.choose(network, issues));
        elements.reportOutOfService();
        if (!draft.hasSource()) {
            throw Refusals.one(ImportProblem.of(ImportProblem.NO_SOURCE, file));
        }
        return new ReadNetwork(draft.build(network.getNameOrId(), FREQUENCY_HZ), issues.list());
    }

    /** Where the file holds a solved state, taps and shunt sections are where their controls left them. */
    private static void applySolvedPositions(Network network) {
        network.getTwoWindingsTransformerStream().forEach(TwoWindingsTransformer::applySolvedValues);
        network.getThreeWindingsTransformerStream().forEach(ThreeWindingsTransformer::applySolvedValues);
        network.getShuntCompensatorStream().forEach(ShuntCompensator::applySolvedValues);
    }
}
