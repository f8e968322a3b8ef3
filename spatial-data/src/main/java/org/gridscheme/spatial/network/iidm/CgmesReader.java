package org.gridscheme.spatial.network.iidm;

import com.powsybl.cgmes.conversion.CgmesImport;
import com.powsybl.commons.datasource.ReadOnlyMemDataSource;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/** Reads CIM/CGMES: a folder or a zip file with its profiles (EQ, SSH, TP, SV and, where there are any, boundaries) as XML. */
public final class CgmesReader implements NetworkReader {

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        String name = String.valueOf(source.getFileName());
        SortedMap<String, byte[]> files = files(source, name);
        requireSafe(files);
        Network network = parse(name, files);
        progress.progress("grid.convert", 0.5);
        return IidmConversion.convert(name, network);
    }

    private static SortedMap<String, byte[]> files(Path source, String name) throws GridImportException {
        if (!Files.exists(source)) {
            throw Refusals.fileMissing(name);
        }
        try {
            SortedMap<String, byte[]> files = CimFiles.read(source);
            if (files.isEmpty()) {
                throw Refusals.one(ImportProblem.of(ImportProblem.NOTHING_USABLE, name, "list", "*.xml"));
            }
            return files;
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }

    private static void requireSafe(SortedMap<String, byte[]> files) throws GridImportException {
        List<ImportProblem> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            XmlGuard.flaw(new ByteArrayInputStream(file.getValue()))
                    .ifPresent(flaw -> problems.add(Refusals.problem(file.getKey(), flaw)));
        }
        if (!problems.isEmpty()) {
            throw new GridImportException(problems);
        }
    }

    private static Network parse(String name, SortedMap<String, byte[]> files) throws GridImportException {
        ReadOnlyMemDataSource memory = new ReadOnlyMemDataSource(name);
        files.forEach(memory::putData);
        try {
            return new CgmesImport().importData(memory, new NetworkFactoryImpl(), new Properties(), ReportNode.NO_OP);
        } catch (RuntimeException e) {
            // Of many types: whatever the reader finds wrong with the files.
            throw Refusals.notConverted(name, e);
        }
    }
}
