package org.gridscheme.spatial.network.iidm;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The XML files of a CGMES source by name: of a folder, of a zip file, and of zip files within either, as they are
 * exchanged. Everything is held in memory; names of entries are never used as paths.
 */
final class CimFiles {

    private static final int MOST_FILES = 10_000;

    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final SizeLimit limit = new SizeLimit();

    private CimFiles() {}

    /** @throws IOException when something cannot be read, or is larger or more than anybody exchanges */
    static SortedMap<String, byte[]> read(Path source) throws IOException {
        CimFiles files = new CimFiles();
        if (Files.isDirectory(source)) {
            files.addFolder(source);
        } else {
            files.addFile(source);
        }
        return files.contents;
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                addFile(file);
            }
        }
    }

    private void addFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!isXml(name) && !isZip(name)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            add(name, in, 0);
        }
    }

    /** @param depth of archives within archives */
    private void add(String name, InputStream in, int depth) throws IOException {
        if (isXml(name)) {
            if (contents.size() == MOST_FILES) {
                throw new IOException("more than " + MOST_FILES + " files");
            }
            if (contents.put(name, limit.readAll(in)) != null) {
                throw new IOException("twice in the archive: " + name);
            }
        } else if (isZip(name) && depth <= 1) {
            addEntries(depth == 0 ? in : new ByteArrayInputStream(limit.readAll(in)), depth);
        }
    }

    private void addEntries(InputStream in, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                String path = entry.getName().replace('\\', '/');
                add(path.substring(path.lastIndexOf('/') + 1), zip, depth + 1);
            }
        }
    }

    private static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
