package org.gridscheme.api.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which GridScheme this is, as its build says. */
final class SoftwareVersion {

    private static final String FILE = "/gridscheme-version.properties";

    private SoftwareVersion() {}

    static String get() {
        Properties build = new Properties();
        try (InputStream file = SoftwareVersion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE);
            }
            build.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version", "");
    }
}
