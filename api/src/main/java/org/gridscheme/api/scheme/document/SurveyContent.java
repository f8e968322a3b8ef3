package org.gridscheme.api.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.scheme.dto.AlternativeDto;
import org.gridscheme.api.scheme.dto.CrossingDto;
import org.gridscheme.api.scheme.dto.RouteDto;
import org.gridscheme.api.scheme.dto.SegmentDto;
import org.gridscheme.api.scheme.dto.SourceDto;
import org.gridscheme.api.scheme.map.RoutePiece;
import org.gridscheme.api.scheme.map.StreetNames;
import org.gridscheme.api.scheme.picture.Picture;
import org.gridscheme.api.text.Texts;

/** What the site survey sheet 现场勘查单 asks: everything the scheme takes from map data, with room for what is found. */
final class SurveyContent {

    private static final List<String> ON_SITE =
            List.of("place", "room", "entry", "load", "sensitive", "generation", "neighbours");
    private static final int PHOTOS = 6;
    /** Behind the letter of a source: its other way. */
    private static final String OTHER = "\u2032";

    private final DocumentSubject subject;
    private final StreetNames streets;
    private final Texts texts;

    SurveyContent(DocumentSubject subject, StreetNames streets) {
        this.subject = subject;
        this.streets = streets;
        this.texts = subject.texts();
    }

    DocumentContent with(Map<String, Picture> pictures) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        List<Map<String, String>> points = new ArrayList<>();
        List<Map<String, String>> sections = new ArrayList<>();
        List<Map<String, String>> crossings = new ArrayList<>();
        for (int i = 0; i < subject.scheme().sources().size(); i++) {
            SourceDto source = subject.scheme().sources().get(i);
            points.add(point(i, source));
            for (RoutePiece piece : RoutePiece.of(source.route(), subject.transform())) {
                sections.add(section(Figures.letter(i), piece));
            }
            for (CrossingDto crossing : source.route().crossings()) {
                crossings.add(crossing(Figures.letter(i), crossing));
            }
            AlternativeDto other = source.alternative();
            if (other != null) {
                otherWay(Figures.letter(i) + OTHER, other.route(), sections, crossings);
            }
        }
        tables.put("points", points);
        tables.put("sections", sections);
        tables.put("crossings", crossings.isEmpty() ? List.of(Map.of()) : crossings);
        tables.put("checklist", ON_SITE.stream().map(this::item).toList());
        List<Map<String, String>> photos = new ArrayList<>();
        for (int i = 1; i <= PHOTOS; i++) {
            photos.add(Map.of("no", Integer.toString(i)));
        }
        tables.put("photos", photos);
        return new DocumentContent(new CommonContent(subject).fields(), tables, pictures, subject.planned());
    }

    private Map<String, String> point(int source, SourceDto dto) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", Figures.letter(source));
        row.put("name", dto.connection_point().name());
        row.put("kind", texts.get("kind." + dto.connection_point().kind()));
        row.put("place", Figures.place(dto.connection_point().coordinates()));
        row.put("expect", texts.get("survey.expect." + dto.connection_point().kind()));
        return row;
    }

    /** The way not chosen is looked at on the same visit. */
    private void otherWay(
            String name, RouteDto route, List<Map<String, String>> sections, List<Map<String, String>> crossings) {
        for (RoutePiece piece : RoutePiece.of(route, subject.transform())) {
            sections.add(section(name, piece));
        }
        for (CrossingDto crossing : route.crossings()) {
            crossings.add(crossing(name, crossing));
        }
    }

    private Map<String, String> section(String source, RoutePiece piece) {
        SegmentDto segment = piece.segment();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", source + (piece.index() + 1));
        row.put("street", street(piece));
        row.put(
                "surface",
                texts.find("surface." + segment.surface().replace('-', '_'), List.of())
                        .orElse(segment.surface()));
        row.put("method", texts.get("method." + segment.method()));
        row.put("length", Figures.number(segment.length_m(), 1));
        row.put("verify", texts.get("survey.verify." + segment.method()));
        return row;
    }

    /** Off the streets there is none to be named. */
    private String street(RoutePiece piece) {
        return piece.segment().surface().startsWith("off")
                ? ""
                : streets.findNear(piece.course()).orElse(texts.get("survey.street_unknown"));
    }

    private Map<String, String> crossing(String source, CrossingDto crossing) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("no", source);
        row.put("kind", texts.get("crossing." + crossing.kind()));
        row.put("name", crossing.name());
        row.put("method", texts.get("method." + crossing.method()));
        row.put("length", Figures.number(crossing.length_m(), 1));
        row.put("verify", texts.get("survey.crossing." + crossing.kind()));
        return row;
    }

    private Map<String, String> item(String key) {
        return Map.of("item", texts.get("survey.item." + key));
    }
}
