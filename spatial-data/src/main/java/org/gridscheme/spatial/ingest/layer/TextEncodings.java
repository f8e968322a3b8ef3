package org.gridscheme.spatial.ingest.layer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings that exports come in, under the names that users, {@code .cpg} files and code pages give them. GB2312, GBK
 * and code page 936 are parts of GB18030 and read as that.
 */
public final class TextEncodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, Charset> BY_NAME = Map.ofEntries(
            Map.entry("UTF8", StandardCharsets.UTF_8),
            Map.entry("65001", StandardCharsets.UTF_8),
            Map.entry("GB18030", GB18030),
            Map.entry("54936", GB18030),
            Map.entry("GBK", GB18030),
            Map.entry("GB2312", GB18030),
            Map.entry("936", GB18030),
            Map.entry("BIG5", BIG5),
            Map.entry("950", BIG5),
            Map.entry("ISO88591", StandardCharsets.ISO_8859_1),
            Map.entry("88591", StandardCharsets.ISO_8859_1),
            Map.entry("1252", WINDOWS_1252));

    private TextEncodings() {}

    /** Empty for an encoding that is not read. */
    public static Optional<Charset> find(String name) {
        String plain = name.toUpperCase(Locale.ROOT)
                .replaceAll("[-_\\s]", "")
                .replaceFirst("^(ANSI|OEM|CP|WINDOWS)(?=[0-9])", "");
        return Optional.ofNullable(BY_NAME.get(plain));
    }

    /** By the language driver of a dBASE header; empty where it says nothing certain. */
    static Optional<Charset> findByDriver(int driver) {
        return switch (driver) {
            case 0x4D, 0x7A -> Optional.of(GB18030);
            case 0x4F, 0x78 -> Optional.of(BIG5);
            default -> Optional.empty();
        };
    }

    static Charset gb18030() {
        return GB18030;
    }
}
