package org.gridscheme.spatial.street;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;

/** An OSM extract on disk, {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}; read as often as needed, in file order. */
final class OsmFile {

    /** Kept, because java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger PROTOBUF = Logger.getLogger("com.google.protobuf.GeneratedMessage");

    private static final int DECODING_THREADS = 2;
    private static final int PROLOGUE_BYTES = 4096;

    private final Path path;

    /** @throws StreetImportException when there is no such file, or it is empty or not an OSM file */
    OsmFile(Path path) {
        this.path = path;
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StreetImportException("streets.file-missing", "no readable file: " + path);
        }
        // The old generated classes of the PBF format make protobuf warn on every block.
        PROTOBUF.setLevel(Level.SEVERE);
        checkPrologue();
    }

    Path path() {
        return path;
    }

    /** Every element that is not skipped, in the order of the file. */
    void forEach(SkipOptions skip, Consumer<ReaderElement> visitor) {
        try (OSMInputFile input = new OSMInputFile(path.toFile())
                .setWorkerThreads(DECODING_THREADS)
                .setSkipOptions(skip)
                .open()) {
            ReaderElement element = input.getNext();
            while (element != null) {
                visitor.accept(element);
                element = input.getNext();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** A step that reads the file by other means; whatever it stumbles over becomes the one exception of a bad file. */
    void read(Consumer<Path> step) {
        try {
            step.accept(path);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private StreetImportException unreadable(Exception e) {
        if (e instanceof StreetImportException known) {
            return known;
        }
        return new StreetImportException(
                "streets.file-unreadable", "not a readable OSM file: " + path.getFileName() + ": " + e.getMessage(), e);
    }

    /** XML with a document type could make the parser fetch other files; OSM never has one. */
    private void checkPrologue() {
        String prologue = prologue().toUpperCase(Locale.ROOT);
        if (prologue.isEmpty()) {
            throw new StreetImportException("streets.file-unreadable", "empty file: " + path.getFileName());
        }
        if (prologue.contains("<!DOCTYPE")) {
            throw new StreetImportException(
                    "streets.file-unreadable", "XML with a document type: " + path.getFileName());
        }
    }

    private String prologue() {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            file.mark(2);
            boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            try (InputStream content = gzip ? new GZIPInputStream(file) : file) {
                return new String(content.readNBytes(PROLOGUE_BYTES), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
