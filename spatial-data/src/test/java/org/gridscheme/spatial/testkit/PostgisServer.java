package org.gridscheme.spatial.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running PostgreSQL with PostGIS in which tests may create databases. */
interface PostgisServer extends AutoCloseable {

    Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(\\?.*)?");

    /** An existing database; creating and dropping others is done from there. */
    TestDatabase home();

    /** Ends what was started for this JVM; a given server is left running. */
    @Override
    void close();

    /** The coordinates of another database on this server. */
    default TestDatabase database(String name) {
        Matcher url = URL.matcher(home().url());
        if (!url.matches()) {
            throw new IllegalStateException(
                    "Not a URL of the form jdbc:postgresql://host:port/database: " + home().url());
        }
        String options = url.group(3) == null ? "" : url.group(3);
        return new TestDatabase(url.group(1) + name + options, home().user(), home().password());
    }
}
