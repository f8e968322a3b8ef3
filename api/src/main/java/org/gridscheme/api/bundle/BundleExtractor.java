package org.gridscheme.api.bundle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gridscheme.api.text.Digests;
import tools.jackson.core.JacksonException;

/**
 * Unpacks a bundle into a folder, believing nothing: only names of the layout, each once, within bounds of number, size and
 * compression, and every content as the manifest says. All problems are told at once, short of those behind a bomb.
 */
final class BundleExtractor {

    static final int MOST_ENTRIES = 100;

    /** The JSON and YAML entries are read as a whole. */
    static final long LARGEST_TEXT = 64L << 20;

    private static final long LARGEST_TOTAL = 4L << 30;

    /** Numbers in text shrink to a quarter or a tenth; more than this is made to harm. */
    private static final long LARGEST_RATIO = 200;

    private static final long SMALL = 1L << 20;

    private final BundleProblems problems = new BundleProblems();
    private final Map<String, BundleManifest.Entry> unpacked = new LinkedHashMap<>();
    private final Path folder;
    private long room;

    private BundleExtractor(Path folder, long room) {
        this.folder = folder;
        this.room = room;
    }

    /** @throws BundleRefusedException with everything that is wrong with the file */
    static BundleManifest extract(Path bundle, Path folder) throws BundleRefusedException, IOException {
        long room = Math.min(LARGEST_TOTAL, SMALL + LARGEST_RATIO * Files.size(bundle));
        return new BundleExtractor(folder, room).run(bundle);
    }

    private BundleManifest run(Path bundle) throws BundleRefusedException, IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(bundle)))) {
            unpack(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            problems.add("", "unreadable");
        } catch (EOFException cut) {
            problems.add("", "unreadable");
        }
        problems.throwIfAny();
        if (unpacked.isEmpty()) {
            problems.add("", "not-a-zip");
            problems.throwIfAny();
        }
        BundleManifest manifest = manifest();
        compare(manifest);
        problems.throwIfAny();
        return manifest;
    }

    private void unpack(ZipInputStream zip) throws IOException {
        Set<String> names = new HashSet<>();
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (++count > MOST_ENTRIES) {
                problems.add("", "too-many-entries", String.valueOf(MOST_ENTRIES));
                return;
            }
            boolean wanted = isWanted(name, names);
            if (!read(zip, name, wanted)) {
                return;
            }
        }
    }

    private boolean isWanted(String name, Set<String> names) {
        if (!BundleLayout.isEntry(name)) {
            problems.add(name, "entry-name");
            return false;
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            problems.add(name, "entry-twice");
            return false;
        }
        return true;
    }

    /** False when the file swells beyond measure; then nothing more of it is read. */
    private boolean read(InputStream zip, String name, boolean wanted) throws IOException {
        MessageDigest digest = Digests.sha256();
        long most = name.endsWith(".csv") ? room : Math.min(room, LARGEST_TEXT);
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = wanted ? create(name) : OutputStream.nullOutputStream()) {
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    problems.add(name, "too-large");
                    return false;
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        room -= bytes;
        if (wanted) {
            unpacked.put(name, new BundleManifest.Entry(name, bytes, Digests.hex(digest)));
        }
        return true;
    }

    private OutputStream create(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newOutputStream(file);
    }

    private BundleManifest manifest() throws BundleRefusedException, IOException {
        if (!unpacked.containsKey(BundleLayout.MANIFEST)) {
            problems.add(BundleLayout.MANIFEST, "entry-missing");
            problems.throwIfAny();
        }
        try {
            BundleManifest manifest = new BundleJson()
                    .read(Files.readAllBytes(folder.resolve(BundleLayout.MANIFEST)), BundleManifest.class);
            boolean known = manifest.format().equals(BundleManifest.FORMAT)
                    && manifest.format_version() == BundleManifest.FORMAT_VERSION;
            if (!known) {
                problems.add(BundleLayout.MANIFEST, "format", String.valueOf(BundleManifest.FORMAT_VERSION));
            }
            problems.throwIfAny();
            return manifest;
        } catch (JacksonException broken) {
            problems.add(BundleLayout.MANIFEST, "json");
            problems.throwIfAny();
            throw new IllegalStateException(broken);
        }
    }

    private void compare(BundleManifest manifest) {
        Map<String, BundleManifest.Entry> left = new HashMap<>(unpacked);
        left.remove(BundleLayout.MANIFEST);
        Set<String> listed = new HashSet<>();
        for (BundleManifest.Entry entry : manifest.entries()) {
            if (!listed.add(entry.path())) {
                problems.add(entry.path(), "entry-twice");
                continue;
            }
            BundleManifest.Entry found = left.remove(entry.path());
            if (found == null) {
                problems.add(entry.path(), "entry-missing");
            } else if (!found.equals(entry)) {
                problems.add(entry.path(), "digest");
            }
        }
        left.keySet().stream().sorted().forEach(name -> problems.add(name, "entry-unlisted"));
        for (String needed : new String[] {BundleLayout.REQUEST, BundleLayout.ANSWER, BundleLayout.PLANNED}) {
            if (!listed.contains(needed)) {
                problems.add(needed, "entry-missing");
            }
        }
    }
}
