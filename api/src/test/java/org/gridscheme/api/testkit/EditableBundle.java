package org.gridscheme.api.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gridscheme.api.config.WireJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries of a bundle, to be changed by someone who knows the format: signed anew or not. */
public final class EditableBundle {

    private static final String MANIFEST = "manifest.json";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static EditableBundle of(Path file) throws IOException {
        EditableBundle bundle = new EditableBundle();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bundle.entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return bundle;
    }

    public String text(String entry) {
        return new String(entries.get(entry), StandardCharsets.UTF_8);
    }

    public Iterable<String> names() {
        return entries.keySet();
    }

    public EditableBundle put(String entry, String text) {
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** @throws IllegalArgumentException when the change changes nothing */
    public EditableBundle change(String entry, UnaryOperator<String> change) {
        String changed = change.apply(text(entry));
        if (changed.equals(text(entry))) {
            throw new IllegalArgumentException("nothing to change in " + entry);
        }
        return put(entry, changed);
    }

    public EditableBundle remove(String entry) {
        entries.remove(entry);
        return this;
    }

    /** Lists the entries in the manifest as they are now. */
    public EditableBundle signed() {
        ObjectNode manifest = (ObjectNode) WireJson.mapper().readTree(entries.get(MANIFEST));
        ArrayNode list = manifest.putArray("entries");
        entries.forEach((name, content) -> {
            if (!name.equals(MANIFEST)) {
                list.addObject().put("path", name).put("bytes", content.length).put("sha256", sha256(content));
            }
        });
        return put(MANIFEST, manifest.toString());
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
