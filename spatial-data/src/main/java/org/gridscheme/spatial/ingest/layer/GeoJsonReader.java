package org.gridscheme.spatial.ingest.layer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads GeoJSON (RFC 7946): a feature collection or a single feature. Coordinates are longitude and latitude on WGS84 by
 * that standard; the {@code crs} member of the specification before it is read too. Positions are always taken with the
 * easting first, as every writer writes them.
 */
final class GeoJsonReader implements LayerReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 200;
    private static final Pattern EPSG = Pattern.compile("(?:urn:ogc:def:crs:)?EPSG:[0-9.]*:?([0-9]{4,6})");
    private static final Pattern CRS84 = Pattern.compile("(?:urn:ogc:def:crs:)?OGC:[0-9.]*:?CRS84");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Override
    public Layer read(Path file, LayerRequest request) throws IOException {
        LayerLimits.checkSize(file);
        LayerText text = LayerText.of(file, request.encoding());
        Reading reading = new Reading(new LayerBuilder(LayerFiles.name(file), request.columns()));
        try (Reader characters = text.open(file);
                JsonParser json = JSON.createParser(characters)) {
            reading.collection(json);
        } catch (CharacterCodingException e) {
            throw new LayerException(LayerException.Reason.ENCODING, reading.place(Optional.empty()));
        } catch (JsonProcessingException e) {
            throw new LayerException(LayerException.Reason.BROKEN, reading.place(Optional.ofNullable(e.getLocation())));
        }
        return reading.builder.build(Optional.of(reading.crs), text.guessed());
    }

    private static final class Reading {

        private final LayerBuilder builder;
        private StatedCrs crs = new StatedCrs.Named("WGS84");
        private boolean features;

        Reading(LayerBuilder builder) {
            this.builder = builder;
        }

        Map<String, String> place(Optional<JsonLocation> at) {
            String feature = Integer.toString(builder.number());
            return at.map(it -> Map.of("feature", feature, "line", Integer.toString(it.getLineNr())))
                    .orElseGet(() -> Map.of("feature", feature));
        }

        void collection(JsonParser json) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notGeoJson();
            }
            Single single = new Single();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("crs") && value == JsonToken.START_OBJECT) {
                    readCrs(json);
                } else if (key.equals("features") && value == JsonToken.START_ARRAY) {
                    features = true;
                    readFeatures(json);
                } else {
                    single.member(key, json);
                }
            }
            if (single.isFeature() && !features) {
                single.add();
            } else if (!features) {
                throw notGeoJson();
            }
            if (json.nextToken() != null) {
                throw new LayerException(LayerException.Reason.BROKEN, "problem", "trailing");
            }
        }

        private static LayerException notGeoJson() {
            return new LayerException(LayerException.Reason.NOT_THE_FORMAT, "expected", "FeatureCollection");
        }

        private void readFeatures(JsonParser json) throws IOException {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Single single = new Single();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        String key = json.currentName();
                        json.nextToken();
                        single.member(key, json);
                    }
                } else {
                    json.skipChildren();
                    single.shape = Shape.flawed("not-a-feature");
                }
                single.add();
            }
        }

        /** One feature while its members come, in any order. */
        private final class Single {

            private String type = "";
            private Optional<String> id = Optional.empty();
            private Shape shape = Shape.NONE;

            void member(String key, JsonParser json) throws IOException {
                JsonToken value = json.currentToken();
                switch (key) {
                    case "type" -> type = value == JsonToken.VALUE_STRING ? json.getText() : "";
                    case "id" -> id = scalar(json);
                    case "properties" -> properties(json);
                    case "geometry" -> shape = GeoJsonGeometry.read(json);
                    default -> json.skipChildren();
                }
                if (json.currentToken().isStructStart()) {
                    json.skipChildren();
                }
            }

            boolean isFeature() {
                return type.equals("Feature");
            }

            void add() throws LayerException {
                builder.add(id, shape);
            }
        }

        private void properties(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String column = json.currentName().strip();
                json.nextToken();
                builder.column(column);
                Optional<String> value = scalar(json);
                value.ifPresent(text -> builder.value(column, text));
            }
        }

        /** A value as text, numbers as they are written; a nested one only shows that there is something. */
        private static Optional<String> scalar(JsonParser json) throws IOException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            if (token.isStructStart()) {
                json.skipChildren();
                return Optional.of(token == JsonToken.START_ARRAY ? "[…]" : "{…}");
            }
            return Optional.of(json.getText());
        }

        private void readCrs(JsonParser json) throws IOException {
            String name = "";
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean properties = json.currentName().equals("properties");
                if (json.nextToken() == JsonToken.START_OBJECT && properties) {
                    name = crsName(json);
                } else {
                    json.skipChildren();
                }
            }
            crs = new StatedCrs.Named(crsName(name));
        }

        private static String crsName(JsonParser json) throws IOException {
            String name = "";
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean isName = json.currentName().equals("name");
                if (json.nextToken() == JsonToken.VALUE_STRING && isName) {
                    name = json.getText();
                } else {
                    json.skipChildren();
                }
            }
            return name;
        }

        private static String crsName(String name) {
            Matcher epsg = EPSG.matcher(name.strip());
            if (epsg.matches()) {
                return "EPSG:" + epsg.group(1);
            }
            return CRS84.matcher(name.strip()).matches() ? "WGS84" : name.strip();
        }
    }
}
