package org.gridscheme.api.scheme.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an office document (ECMA-376, part 2) by name, in the order of the file. Not thread-safe. */
final class DocxFile {

    private static final int MOST_PARTS = 1_000;
    private static final int LARGEST = 64 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts;

    DocxFile() {
        parts = new LinkedHashMap<>();
    }

    private DocxFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws IOException when it is no office document, or too large for one */
    static DocxFile read(byte[] file) throws IOException {
        DocxFile docx = new DocxFile();
        int room = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(room + 1);
                room -= part.length;
                if (room < 0 || docx.parts.size() >= MOST_PARTS) {
                    throw new IOException("too large for a template");
                }
                if (!entry.isDirectory()) {
                    docx.parts.put(entry.getName(), part);
                }
            }
        }
        if (!docx.parts.containsKey(CONTENT_TYPES) || !docx.parts.containsKey("word/document.xml")) {
            throw new IOException("no .docx file");
        }
        return docx;
    }

    /** One that can be changed without this one. */
    DocxFile copy() {
        return new DocxFile(new LinkedHashMap<>(parts));
    }

    /** Names of the parts. */
    Set<String> parts() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** @throws NoSuchElementException when there is no such part */
    byte[] part(String name) {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new NoSuchElementException(name);
        }
        return content;
    }

    void put(String name, byte[] content) {
        parts.put(name, content);
    }

    void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param time written to every part, so that the same parts give the same bytes */
    byte[] toBytes(Instant time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(local);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
