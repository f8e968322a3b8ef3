package org.gridscheme.spatial.network.iidm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridscheme.spatial.ingest.GridImportException;
import org.gridscheme.spatial.ingest.ImportProgress;
import org.gridscheme.spatial.network.NetworkReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XML written to read other files, to fetch from the network or to fill the memory: refused, and nothing is fetched. */
class HostileXmlTest {

    private static final String URL = "http://127.0.0.1:PORT/x";
    private static final String NETWORK =
            "<iidm:network xmlns:iidm=\"http://www.powsybl.org/schema/iidm/1_12\" id=\"&e;\""
                    + " caseDate=\"2020-01-01T00:00:00.000+00:00\" forecastDistance=\"0\" sourceFormat=\"x\""
                    + " minimumValidationLevel=\"STEADY_STATE_HYPOTHESIS\"/>";
    private static final String RDF =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><a>&e;</a></rdf:RDF>";

    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nothingWasFetched() {
        server.stop(0);
        assertThat(fetches).hasValue(0);
    }

    static Stream<String> declarations() {
        return Stream.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + URL + "\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + URL + "\"> %p; <!ENTITY e \"e\">]>",
                "<!DOCTYPE x SYSTEM \"" + URL + "\">",
                "<!DOCTYPE x PUBLIC \"-//x//y\" \"" + URL + "\">",
                "<!-- first --><?pi?> <!DOCTYPE x [" + laughs() + "]>");
    }

    /** Ten levels of ten: 10¹⁰ copies of a word. */
    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities + "<!ENTITY e \"&e9;\">";
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void xiidmIsRefused(String declaration) throws Exception {
        String xml = xml(declaration, NETWORK);
        Path plain = Files.writeString(folder.resolve("net.xiidm"), xml);
        Path packed = folder.resolve("net.xiidm.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(new XiidmReader(), plain);
        assertRefused(new XiidmReader(), packed);
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void cgmesIsRefused(String declaration) throws Exception {
        byte[] xml = xml(declaration, RDF).getBytes(StandardCharsets.UTF_8);
        Path cim = Files.createDirectory(folder.resolve("cim"));
        Files.write(cim.resolve("a_EQ.xml"), xml);
        Path zip = folder.resolve("cim.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../../a_EQ.xml"));
            out.write(xml);
        }

        assertRefused(new CgmesReader(), cim);
        assertRefused(new CgmesReader(), zip);
    }

    @Test
    void anotherEncodingHidesNothing() throws Exception {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                    + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + NETWORK;
            Path file = Files.write(folder.resolve("net.xiidm"), xml.getBytes(charset));

            GridImportException refused = catchThrowableOfType(
                    GridImportException.class, () -> new XiidmReader().read(file, ImportProgress.NONE));

            assertThat(refused).as(charset.name()).isNotNull();
        }
    }

    @Test
    void anEndlessFileIsGivenUp() {
        SizeLimit limit = new SizeLimit(1_000);

        assertThatThrownBy(() -> {
                    limit.readAll(new ByteArrayInputStream(new byte[800]));
                    limit.readAll(new ByteArrayInputStream(new byte[300]));
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1000 bytes");
    }

    private void assertRefused(NetworkReader reader, Path file) {
        GridImportException refused = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(GridImportException.class, () -> reader.read(file, ImportProgress.NONE)));

        assertThat(refused.problems()).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("import.xml-doctype");
            assertThat(it.toString()).doesNotContain("root:");
        });
    }

    private String xml(String declaration, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + declaration.replace(
                        "PORT", Integer.toString(server.getAddress().getPort()))
                + body;
    }
}
