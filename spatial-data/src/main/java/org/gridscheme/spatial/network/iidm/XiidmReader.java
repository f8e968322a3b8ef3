package org.gridscheme.spatial.network.iidm;

import com.powsybl.commons.io.TreeDataFormat;
import com.powsybl.commons.report.ReportNode;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.impl.NetworkFactoryImpl;
import com.powsybl.iidm.serde.ImportOptions;
import com.powsybl.iidm.serde.NetworkSerDe;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.NetworkReader;
import org.gridscheme.spatial.network.ReadNetwork;

/** Reads XIIDM ({@code .xiidm .iidm .xml}) and JIIDM ({@code .jiidm .json}) files, also packed with gzip ({@code .gz}). */
public final class XiidmReader implements NetworkReader {

    @Override
    public ReadNetwork read(Path source, ImportProgress progress) throws GridImportException {
        progress.progress("grid.read", 0);
        String file = String.valueOf(source.getFileName());
        String name = file.toLowerCase(Locale.ROOT);
        byte[] content = content(source, file, name.endsWith(".gz"));
        boolean json = name.contains(".jiidm") || name.contains(".json");
        if (!json) {
            Optional<String> flaw = XmlGuard.flaw(new ByteArrayInputStream(content));
            if (flaw.isPresent()) {
                throw Refusals.xmlBroken(file, flaw.get());
            }
        }
        Network network = parse(file, content, json ? TreeDataFormat.JSON : TreeDataFormat.XML);
        progress.progress("grid.convert", 0.5);
        return IidmConversion.convert(file, network);
    }

    private static byte[] content(Path source, String file, boolean packed) throws GridImportException {
        if (!Files.isRegularFile(source)) {
            throw Refusals.fileMissing(file);
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(source));
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            return new SizeLimit().readAll(in);
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }

    private static Network parse(String file, byte[] content, TreeDataFormat format) throws GridImportException {
        ImportOptions options = new ImportOptions().setFormat(format);
        try {
            return NetworkSerDe.read(
                    new ByteArrayInputStream(content), options, null, new NetworkFactoryImpl(), ReportNode.NO_OP);
        } catch (RuntimeException e) {
            // Of many types: whatever the parser finds wrong with the file.
            throw Refusals.notConverted(file, e);
        }
    }
}
