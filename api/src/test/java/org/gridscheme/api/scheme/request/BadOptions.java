package org.gridscheme.api.scheme.request;

import java.util.ArrayList;
import java.util.List;

/** Bodies that must be refused for their options alone. */
final class BadOptions {

    private static final String TWO = "[\"cost\", \"duration\"]";

    private static final String PAIR = "{\"criteria\": " + TWO + ", \"matrix\": [[1, 2], [0.5, 1]]}";

    private BadOptions() {}

    static List<BadBody> all() {
        List<BadBody> bodies = new ArrayList<>();
        bodies.addAll(options());
        bodies.addAll(weightings());
        bodies.addAll(wishes());
        return bodies;
    }

    private static List<BadBody> options() {
        return List.of(
                BadBody.of(
                        "no schemes",
                        BadBodies.change("\"max_schemes\": 5", "\"max_schemes\": 0"),
                        "/options/max_schemes out-of-range"),
                BadBody.of(
                        "too many schemes",
                        BadBodies.change("\"max_schemes\": 5", "\"max_schemes\": 21"),
                        "/options/max_schemes out-of-range"),
                BadBody.of(
                        "route too short",
                        BadBodies.change("\"max_route_m\": 5000", "\"max_route_m\": 49.9"),
                        "/options/max_route_m out-of-range"),
                BadBody.of(
                        "route too long",
                        BadBodies.change("\"max_route_m\": 5000", "\"max_route_m\": 20000.001"),
                        "/options/max_route_m out-of-range"),
                BadBody.of("negative weight", BadBodies.change("0.35", "-0.35"), "/options/weights/cost out-of-range"),
                BadBody.of("infinite weight", BadBodies.change("0.35", "Infinity"), "/options/weights/cost not-finite"),
                BadBody.of(
                        "zero weights",
                        BadBodies.change("0.35, \"reliability\": 0.25", "0, \"reliability\": 0"),
                        "/options/weights weights.sum-zero"),
                BadBody.of(
                        "unknown weight",
                        BadBodies.change("\"reliability\"", "\"beauty\""),
                        "/options/weights/beauty unknown-weight"),
                BadBody.of(
                        "weights as array",
                        BadBodies.change("{\"cost\": 0.35, \"reliability\": 0.25}", "[0.35, 0.25]"),
                        "/options/weights wrong-type"),
                BadBody.of("unknown profile", BadBodies.change("\"CN\"", "\"MARS\""), "/options/profile unknown-value"),
                BadBody.of(
                        "profile as a path",
                        BadBodies.change("\"CN\"", "\"../../etc/passwd\""),
                        "/options/profile unknown-value"),
                BadBody.of(
                        "different routes by number",
                        BadBodies.change("\"max_schemes\": 5", "\"alternatives\": 1"),
                        "/options/alternatives wrong-type"),
                BadBody.of(
                        "different routes null",
                        BadBodies.change("\"max_schemes\": 5", "\"alternatives\": null"),
                        "/options/alternatives null"),
                BadBody.of(
                        "options null",
                        BadBodies.GOOD.replaceAll("\"options\": .*}", "\"options\": null}"),
                        "/options null"));
    }

    private static List<BadBody> wishes() {
        return List.of(
                weighting(
                        "wishes of unknown things",
                        "{\"avoid\": {\"streets\": [\"Nowhere\", 7], \"sources\": [\"SUB-9\"], "
                                + "\"overhead_lines\": \"no\", \"trees\": []}, "
                                + "\"require\": {\"sources\": [\"BAY-8\"]}}",
                        "/options/avoid/streets/0 wish.unknown",
                        "/options/avoid/streets/1 wrong-type",
                        "/options/avoid/sources/0 wish.unknown",
                        "/options/avoid/overhead_lines wrong-type",
                        "/options/avoid/trees unknown-field",
                        "/options/require/sources/0 wish.unknown"),
                weighting(
                        "asked for and excluded",
                        "{\"avoid\": {\"sources\": [\"S1\"]}, \"require\": {\"sources\": [\"S1\"]}}",
                        "/options/require/sources/0 wish.excluded-too"),
                weighting(
                        "more asked for than sources",
                        "{\"require\": {\"sources\": [\"S1\", \"S1\", \"S1\", \"S1\"]}}",
                        "/options/require/sources too-many-items"),
                weighting(
                        "stretches of any kind",
                        "{\"avoid\": {\"stretches\": [[6.1, 50.8], {\"coordinates\": [6.1, 50.8]}]}}",
                        "/options/avoid/stretches/0 wrong-type",
                        "/options/avoid/stretches/1/crs crs-required"),
                area("two corners", "\"WGS84\"", "[[6, 50.7], [6.05, 50.7]]", "/coordinates wish.too-few-corners"),
                area(
                        "a line there and back",
                        "\"WGS84\"",
                        "[[6, 50.7], [6.05, 50.7], [6, 50.7]]",
                        "/coordinates wish.too-few-corners"),
                area(
                        "an outline like an eight",
                        "\"WGS84\"",
                        "[[6, 50.7], [6.05, 50.75], [6.05, 50.7], [6, 50.75]]",
                        "/coordinates wish.crossing-outline"),
                area(
                        "corners of any kind",
                        "\"WGS84\"",
                        "[[6, 50.7], [6.05], [200, 50.7], [6, \"50.7\"]]",
                        "/coordinates/1 wrong-length",
                        "/coordinates/2/0 longitude-range",
                        "/coordinates/3/1 wrong-type"),
                area(
                        "corners in an unknown system",
                        "\"GPS\"",
                        "[[6, 50.7], [6.05, 50.7], [6.05, 50.75]]",
                        "/crs crs-unknown"),
                weighting(
                        "the customer in a forbidden area",
                        "{\"avoid\": {\"areas\": [{\"crs\": \"WGS84\", \"coordinates\": "
                                + "[[6, 50.7], [6.2, 50.7], [6.2, 50.85], [6, 50.85]]}]}}",
                        "/options/avoid/areas wish.area-around-place"));
    }

    private static BadBody area(String name, String crs, String coordinates, String... expected) {
        String[] pointers = new String[expected.length];
        for (int i = 0; i < expected.length; i++) {
            pointers[i] = "/options/avoid/areas/0" + expected[i];
        }
        return weighting(
                name,
                "{\"avoid\": {\"areas\": [{\"crs\": " + crs + ", \"coordinates\": " + coordinates + "}]}}",
                pointers);
    }

    private static List<BadBody> weightings() {
        return List.of(
                weighting("unknown weighting", "{\"weighting\": \"GUT\"}", "/options/weighting unknown-value"),
                weighting(
                        "weights and judgements",
                        "{\"weights\": {\"cost\": 1}, \"pairwise\": " + PAIR + "}",
                        "/options/pairwise weights.conflict"),
                weighting(
                        "weights for nothing",
                        "{\"weights\": {\"cost\": 1}, \"weighting\": \"ENTROPY\"}",
                        "/options/weights weights.unused"),
                weighting(
                        "judgements for nothing",
                        "{\"pairwise\": " + PAIR + ", \"weighting\": \"GIVEN\"}",
                        "/options/pairwise weights.unused"),
                weighting(
                        "judgements without anything",
                        "{\"pairwise\": {}}",
                        "/options/pairwise/criteria required",
                        "/options/pairwise/matrix required"),
                pairwise(
                        "judgements of unknown criteria",
                        "[\"cost\", \"beauty\", \"cost\", 4]",
                        "[[1]]",
                        "/options/pairwise/criteria/1 unknown-weight",
                        "/options/pairwise/criteria/2 pairwise.twice",
                        "/options/pairwise/criteria/3 wrong-type"),
                pairwise("one judged criterion", "[\"cost\"]", "[[1]]", "/options/pairwise/criteria pairwise.too-few"),
                pairwise("too few rows", TWO, "[[1, 2]]", "/options/pairwise/matrix wrong-length"),
                pairwise(
                        "rows of any kind",
                        TWO,
                        "[[1, 2, 3], \"1, 2\"]",
                        "/options/pairwise/matrix/0 wrong-length",
                        "/options/pairwise/matrix/1 wrong-type"),
                pairwise(
                        "cells of any kind",
                        TWO,
                        "[[1, 200], [-1, \"1\"]]",
                        "/options/pairwise/matrix/0/1 out-of-range",
                        "/options/pairwise/matrix/1/0 out-of-range",
                        "/options/pairwise/matrix/1/1 wrong-type"),
                pairwise(
                        "cells that contradict",
                        TWO,
                        "[[1, 2], [2, 2]]",
                        "/options/pairwise/matrix/1/0 pairwise.not-reciprocal",
                        "/options/pairwise/matrix/1/1 pairwise.diagonal"),
                pairwise(
                        "judgements in a circle",
                        "[\"cost\", \"duration\", \"difficulty\"]",
                        "[[1, 5, 0.2], [0.2, 1, 5], [5, 0.2, 1]]",
                        "/options/pairwise/matrix pairwise.inconsistent"));
    }

    private static BadBody weighting(String name, String options, String... expected) {
        return BadBody.of(name, BadBodies.withOptions(options), expected);
    }

    private static BadBody pairwise(String name, String criteria, String matrix, String... expected) {
        return weighting(
                name, "{\"pairwise\": {\"criteria\": " + criteria + ", \"matrix\": " + matrix + "}}", expected);
    }
}
