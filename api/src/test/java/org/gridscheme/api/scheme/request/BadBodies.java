package org.gridscheme.api.scheme.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of bodies that must be refused, with the faults each must be told. Area: lon 5.9 to 6.3, lat 50.6 to 50.9. */
public final class BadBodies {

    /** A body that is accepted; the table changes one thing at a time. */
    public static final String GOOD = """
            {"customer": {"name": "Example Works", "industry": "MACHINERY", "importance": "ORDINARY"},
             "location": {"crs": "WGS84", "coordinates": [6.0839, 50.7753]},
             "capacity_kva": 3150,
             "transformers": [{"kva": 630, "count": 5}],
             "important_load_kw": 0, "protected_load_kw": 0,
             "sources": "AUTO",
             "options": {"max_schemes": 5, "max_route_m": 5000, "weights": {"cost": 0.35, "reliability": 0.25}, "profile": "CN"}}
            """;

    /** The accepted body, asking for really different routes too. */
    public static final String GOOD_WITH_ALTERNATIVES = withOptions("{\"alternatives\": true}");

    private BadBodies() {}

    public static Stream<BadBody> all() {
        List<BadBody> bodies = new ArrayList<>();
        bodies.addAll(unreadable());
        bodies.addAll(places());
        bodies.addAll(powers());
        bodies.addAll(kinds());
        bodies.addAll(BadOptions.all());
        bodies.addAll(several());
        return bodies.stream();
    }

    /** The accepted body with other options. */
    static String withOptions(String options) {
        return GOOD.substring(0, GOOD.indexOf("\"options\"")) + "\"options\": " + options.strip() + "}";
    }

    private static List<BadBody> unreadable() {
        return List.of(
                BadBody.of("empty body", "", " json.empty"),
                BadBody.of("blank body", " \n", " json.empty"),
                BadBody.of("no JSON", "capacity=3150", " json.malformed"),
                BadBody.of("cut off", GOOD.substring(0, 120), " json.malformed"),
                BadBody.of("two documents", GOOD + GOOD, " json.malformed"),
                BadBody.of("trailing comma", change("\"AUTO\",", "\"AUTO\",,"), " json.malformed"),
                BadBody.of("single quotes", GOOD.replace('"', '\''), " json.malformed"),
                BadBody.of("comment", "/* hello */" + GOOD, " json.malformed"),
                BadBody.of("byte order mark", "\uFEFF" + GOOD, " json.byte-order-mark"),
                new BadBody("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16LE), List.of(" json.malformed")),
                new BadBody("broken UTF-8", brokenUtf8(), List.of(" json.encoding")),
                new BadBody("surrogate in UTF-8", surrogateInUtf8(), List.of(" json.encoding")),
                BadBody.of("full-width digits", change("3150", "３１５０"), " json.malformed"),
                BadBody.of("leading zero", change("3150", "03150"), " json.malformed"),
                BadBody.of("plus sign", change("3150", "+3150"), " json.malformed"),
                BadBody.of("hexadecimal", change("3150", "0xC4E"), " json.malformed"),
                BadBody.of("nested 33 deep", "[".repeat(33) + "]".repeat(33), " json.too-deep"),
                BadBody.of("nested 20,000 deep", "{\"a\":".repeat(10_000), " json.too-deep"),
                BadBody.of("41-digit number", change("3150", "1".repeat(41)), " json.number-too-long"),
                BadBody.of("60,000-digit number", change("3150", "9".repeat(60_000)), " json.number-too-long"),
                BadBody.of("array at the top", "[" + GOOD + "]", " wrong-type"),
                BadBody.of("string at the top", "\"hello\"", " wrong-type"),
                BadBody.of("null at the top", "null", " null"),
                BadBody.of(
                        "duplicate key",
                        change("\"sources\"", "\"capacity_kva\": 1, \"sources\""),
                        "/capacity_kva duplicate-key"),
                BadBody.of("lone surrogate", change("Example", "\\ud800"), "/customer/name lone-surrogate"),
                BadBody.of("NUL in text", change("Example", "\\u0000"), "/customer/name control-characters"),
                BadBody.of(
                        "line feed in text",
                        change("Example", "a\\r\\nSet-Cookie: b"),
                        "/customer/name control-characters"));
    }

    private static List<BadBody> places() {
        return List.of(
                BadBody.of("NaN", place("NaN, 50.7753"), "/location/coordinates/0 not-finite"),
                BadBody.of("infinity", place("6.0839, -Infinity"), "/location/coordinates/1 not-finite"),
                BadBody.of("1e400", place("1e400, 50.7753"), "/location/coordinates/0 not-finite"),
                BadBody.of("1e308", place("1e308, 50.7753"), "/location/coordinates/0 out-of-range"),
                BadBody.of(
                        "swapped",
                        place("50.7753, 6.0839"),
                        "/location/coordinates out-of-area",
                        "/location/coordinates coordinates-swapped"),
                BadBody.of("outside the area", place("7.5, 51.5"), "/location/coordinates out-of-area"),
                BadBody.of("null island", place("0, 0"), "/location/coordinates out-of-area"),
                BadBody.of("minus zero", place("-0.0, -0.0"), "/location/coordinates out-of-area"),
                BadBody.of("latitude 95", place("6.0839, 95"), "/location/coordinates/1 latitude-range"),
                BadBody.of("longitude 200", place("200, 50.7753"), "/location/coordinates/0 longitude-range"),
                BadBody.of(
                        "coordinates as text",
                        place("\"6.0839\", \"50.7753\""),
                        "/location/coordinates/0 wrong-type",
                        "/location/coordinates/1 wrong-type"),
                BadBody.of("null coordinate", place("6.0839, null"), "/location/coordinates/1 null"),
                BadBody.of("one coordinate", place("6.0839"), "/location/coordinates wrong-length"),
                BadBody.of("three coordinates", place("6.0839, 50.7753, 170"), "/location/coordinates too-many-items"),
                BadBody.of("no coordinates", place(""), "/location/coordinates wrong-length"),
                BadBody.of(
                        "coordinates as object",
                        change("[6.0839, 50.7753]", "{\"lon\": 6.0839, \"lat\": 50.7753}"),
                        "/location/coordinates wrong-type"),
                BadBody.of("missing CRS", change("\"crs\": \"WGS84\", ", ""), "/location/crs crs-required"),
                BadBody.of("empty CRS", change("WGS84", ""), "/location/crs crs-required"),
                BadBody.of("unknown CRS", change("WGS84", "EPSG:999999"), "/location/crs crs-unknown"),
                BadBody.of("invented CRS", change("WGS84", "GPS"), "/location/crs crs-unknown"),
                BadBody.of("CRS as number", change("\"WGS84\"", "4326"), "/location/crs wrong-type"),
                BadBody.of(
                        "missing location",
                        change("\"location\"", "\"place\""),
                        "/place unknown-field",
                        "/location required"),
                BadBody.of(
                        "location as array",
                        change("{\"crs\": \"WGS84\", \"coordinates\": [6.0839, 50.7753]}", "[6.0839, 50.7753]"),
                        "/location wrong-type"),
                BadBody.of(
                        "missing CRS and NaN",
                        place("NaN, 50.7753").replace("\"crs\": \"WGS84\", ", ""),
                        "/location/crs crs-required",
                        "/location/coordinates/0 not-finite"));
    }

    private static List<BadBody> powers() {
        return List.of(
                BadBody.of("capacity zero", capacity("0"), "/capacity_kva out-of-range"),
                BadBody.of("capacity minus zero", capacity("-0.0"), "/capacity_kva out-of-range"),
                BadBody.of("capacity negative", capacity("-3150"), "/capacity_kva out-of-range"),
                BadBody.of("capacity absurd", capacity("1e9"), "/capacity_kva out-of-range"),
                BadBody.of("capacity 1e400", capacity("1e400"), "/capacity_kva not-finite"),
                BadBody.of("capacity NaN", capacity("NaN"), "/capacity_kva not-finite"),
                BadBody.of("capacity 1e-9", capacity("1e-9"), "/capacity_kva too-many-decimals"),
                BadBody.of("capacity 1e-400", capacity("1e-400"), "/capacity_kva too-many-decimals"),
                BadBody.of("capacity too exact", capacity("3150.000000001"), "/capacity_kva too-many-decimals"),
                BadBody.of("capacity as text", capacity("\"3150\""), "/capacity_kva wrong-type"),
                BadBody.of("capacity as full-width text", capacity("\"３１５０\""), "/capacity_kva wrong-type"),
                BadBody.of("capacity true", capacity("true"), "/capacity_kva wrong-type"),
                BadBody.of("capacity null", capacity("null"), "/capacity_kva null"),
                BadBody.of("capacity missing", change("\"capacity_kva\": 3150,", ""), "/capacity_kva required"),
                BadBody.of(
                        "transformers of another sum",
                        change("\"count\": 5", "\"count\": 4"),
                        "/transformers transformers.capacity-mismatch"),
                BadBody.of(
                        "half a transformer",
                        change("\"count\": 5", "\"count\": 4.5"),
                        "/transformers/0/count not-whole"),
                BadBody.of(
                        "no transformer", change("\"count\": 5", "\"count\": 0"), "/transformers/0/count out-of-range"),
                BadBody.of(
                        "negative transformer",
                        change("\"kva\": 630", "\"kva\": -630"),
                        "/transformers/0/kva out-of-range"),
                BadBody.of("transformer without rating", change("\"kva\": 630, ", ""), "/transformers/0/kva required"),
                BadBody.of(
                        "transformer as number",
                        change("{\"kva\": 630, \"count\": 5}", "3150"),
                        "/transformers/0 wrong-type"),
                BadBody.of(
                        "1,000 transformers",
                        change(
                                "{\"kva\": 630, \"count\": 5}",
                                "{\"kva\": 3.15, \"count\": 1},".repeat(999) + "{\"kva\": 3.15, \"count\": 1}"),
                        "/transformers too-many-items"),
                BadBody.of(
                        "important load above capacity",
                        change("\"important_load_kw\": 0", "\"important_load_kw\": 3151"),
                        "/important_load_kw load-exceeds-capacity"),
                BadBody.of(
                        "everything wrong with the needs",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"mode\": \"BOTH\", \"sizing\": 1, \"permitted_interruption_s\": -1,"
                                        + " \"non_linear_kva\": 3151, \"largest_motor_kw\": \"big\","
                                        + " \"motor_starts_per_hour\": 1e6, \"colour\": 1}, \"sources\""),
                        "/needs/mode unknown-value",
                        "/needs/sizing wrong-type",
                        "/needs/permitted_interruption_s out-of-range",
                        "/needs/non_linear_kva load-exceeds-capacity",
                        "/needs/largest_motor_kw wrong-type",
                        "/needs/motor_starts_per_hour out-of-range",
                        "/needs/colour unknown-field"),
                BadBody.of(
                        "everything wrong with the phases",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"phases\": [{\"from_month\": -1, \"capacity_kva\": 0},"
                                        + " {\"from_month\": 1.5, \"kva\": 3}, 7]}, \"sources\""),
                        "/needs/phases/0/from_month out-of-range",
                        "/needs/phases/0/capacity_kva out-of-range",
                        "/needs/phases/1/from_month not-whole",
                        "/needs/phases/1/capacity_kva required",
                        "/needs/phases/1/kva unknown-field",
                        "/needs/phases/2 wrong-type"),
                BadBody.of(
                        "phases that do not grow up to the capacity",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"phases\": [{\"from_month\": 0, \"capacity_kva\": 1000},"
                                        + " {\"from_month\": 12, \"capacity_kva\": 1000},"
                                        + " {\"from_month\": 12, \"capacity_kva\": 2000}]}, \"sources\""),
                        "/needs/phases/1 phases.not-growing",
                        "/needs/phases/2 phases.not-growing",
                        "/needs/phases phases.capacity-mismatch"),
                BadBody.of(
                        "everything wrong with the seasons",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"seasons\": [{\"season\": \"MONSOON\"}, {\"shares\": [1]},"
                                        + " {\"season\": \"WINTER\", \"shares\": [2, \"x\"]}, 7]}, \"sources\""),
                        "/needs/seasons/0/season unknown-value",
                        "/needs/seasons/1/season required",
                        "/needs/seasons/1/shares seasons.hours",
                        "/needs/seasons/2/shares/0 out-of-range",
                        "/needs/seasons/2/shares/1 wrong-type",
                        "/needs/seasons/3 wrong-type"),
                BadBody.of(
                        "a season twice",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"seasons\": [{\"season\": \"SUMMER\"}, {\"season\": \"SUMMER\"}]}, \"sources\""),
                        "/needs/seasons/1 seasons.twice"),
                BadBody.of(
                        "a demand that never comes",
                        change(
                                "\"sources\"",
                                "\"needs\": {\"seasons\": [{\"season\": \"SUMMER\", \"shares\": ["
                                        + "0.5, ".repeat(23)
                                        + "0]}]}, \"sources\""),
                        "/needs/seasons seasons.no-highest"),
                BadBody.of("needs as list", change("\"sources\"", "\"needs\": [], \"sources\""), "/needs wrong-type"),
                BadBody.of(
                        "protected load negative",
                        change("\"protected_load_kw\": 0", "\"protected_load_kw\": -1"),
                        "/protected_load_kw out-of-range"));
    }

    private static List<BadBody> kinds() {
        return List.of(
                BadBody.of("unknown field", change("\"sources\"", "\"price\": 1, \"sources\""), "/price unknown-field"),
                BadBody.of(
                        "field with a slash",
                        change("\"sources\"", "\"a/b~c\": 1, \"sources\""),
                        "/a~1b~0c unknown-field"),
                BadBody.of("unknown importance", change("ORDINARY", "VIP"), "/customer/importance unknown-value"),
                BadBody.of(
                        "importance in small letters",
                        change("ORDINARY", "ordinary"),
                        "/customer/importance unknown-value"),
                BadBody.of("unknown industry", change("MACHINERY", "WIZARDRY"), "/customer/industry unknown-value"),
                BadBody.of("name too long", change("Example Works", "名".repeat(201)), "/customer/name too-long"),
                BadBody.of("name null", change("\"Example Works\"", "null"), "/customer/name null"),
                BadBody.of(
                        "customer as text",
                        change(
                                "{\"name\": \"Example Works\", \"industry\": \"MACHINERY\", \"importance\": \"ORDINARY\"}",
                                "\"Example\""),
                        "/customer wrong-type"),
                BadBody.of("unknown sources", change("AUTO", "TRIPLE"), "/sources unknown-value"),
                BadBody.of("sources as array", change("\"AUTO\"", "[\"AUTO\"]"), "/sources wrong-type"));
    }

    private static List<BadBody> several() {
        return List.of(
                BadBody.of(
                        "everything at once",
                        """
                        {"customer": {"importance": "VIP", "vat": 1}, "location": {"coordinates": [1]},
                         "capacity_kva": -1, "sources": 2, "options": {"max_schemes": "many", "ranking": "BEST"}}
                        """,
                        "/customer/importance unknown-value",
                        "/customer/vat unknown-field",
                        "/location/crs crs-required",
                        "/location/coordinates wrong-length",
                        "/capacity_kva out-of-range",
                        "/sources wrong-type",
                        "/options/max_schemes wrong-type",
                        "/options/ranking unknown-value"),
                BadBody.of("empty object", "{}", "/location required", "/capacity_kva required"));
    }

    private static String place(String coordinates) {
        return change("6.0839, 50.7753", coordinates);
    }

    private static String capacity(String value) {
        return change("3150", value);
    }

    /** The accepted body with one part replaced. */
    static String change(String part, String replacement) {
        if (!GOOD.contains(part)) {
            throw new IllegalArgumentException("not in the good body: " + part);
        }
        return GOOD.replace(part, replacement);
    }

    private static byte[] brokenUtf8() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        body[GOOD.indexOf("Example")] = (byte) 0xC3;
        return body;
    }

    /** U+D800 written as three bytes, as some old encoders do. */
    private static byte[] surrogateInUtf8() {
        int at = GOOD.indexOf("Example");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(GOOD.substring(0, at).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        body.writeBytes(GOOD.substring(at).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
