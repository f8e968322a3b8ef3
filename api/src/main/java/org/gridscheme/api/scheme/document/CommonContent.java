package org.gridscheme.api.scheme.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridscheme.api.scheme.dto.BasisDto;
import org.gridscheme.api.scheme.dto.CheckDto;
import org.gridscheme.api.scheme.dto.QuantityDto;
import org.gridscheme.api.scheme.dto.SchemeDto;
import org.gridscheme.api.scheme.dto.SchemeRequestDto;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;

/** What every document says: the application, and where the figures come from. */
final class CommonContent {

    private static final int MOST_TITLES = 12;

    private final DocumentSubject subject;
    private final Texts texts;

    CommonContent(DocumentSubject subject) {
        this.subject = subject;
        this.texts = subject.texts();
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        application(fields);
        origin(fields);
        fields.putAll(subject.particulars().fields());
        return fields;
    }

    private void application(Map<String, String> fields) {
        List<List<Double>> course =
                subject.scheme().sources().get(0).route().geometry().coordinates();
        fields.put("place", Figures.place(course.get(course.size() - 1)));
        subject.request().ifPresent(request -> {
            fields.put(
                    "capacity",
                    texts.get(
                            "document.value.kva",
                            Figures.number(request.capacity_kva().doubleValue(), 1)));
            fields.put("transformers", askedUnits(request));
            Optional.ofNullable(request.customer()).ifPresent(customer -> {
                word("industry", customer.industry()).ifPresent(word -> fields.put("industry", word));
                word("importance", customer.importance()).ifPresent(word -> fields.put("importance", word));
            });
        });
    }

    private String askedUnits(SchemeRequestDto request) {
        List<SchemeRequestDto.Transformer> units = request.transformers();
        return units == null
                ? ""
                : units.stream()
                        .map(unit -> texts.get(
                                "document.value.asked_units",
                                Integer.toString(unit.count()),
                                Figures.number(unit.kva().doubleValue(), 1)))
                        .collect(Collectors.joining("; "));
    }

    private Optional<String> word(String group, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.of(texts.find(group + "." + code, List.of()).orElse(code));
    }

    private void origin(Map<String, String> fields) {
        SchemeSetDto set = subject.set();
        SchemeDto scheme = subject.scheme();
        fields.put("scheme_name", texts.get("document.name", scheme.id(), set.id()));
        fields.put(
                "stamp",
                texts.get(
                        "document.stamp",
                        set.id(),
                        scheme.id(),
                        set.grid_version(),
                        set.rulebook_version(),
                        set.price_book_version(),
                        subject.planned().toString()));
        fields.put("answer", set.id());
        fields.put("scheme", scheme.id());
        fields.put("grid_version", set.grid_version());
        fields.put("rulebook_version", set.rulebook_version());
        fields.put("price_book_version", set.price_book_version());
        fields.put("planned", subject.planned().toString());
        fields.put("attribution", subject.attribution());
        fields.put("unverified", unverified());
        fields.put(
                "version",
                texts.get(
                        "document.value.rank",
                        Integer.toString(scheme.rank()),
                        Integer.toString(set.schemes().size())));
    }

    private String unverified() {
        List<CheckDto> checks = subject.scheme().checks().stream()
                .filter(CheckDto::weak_evidence)
                .toList();
        long prices = subject.scheme().quantities().stream()
                .filter(QuantityDto::weak_evidence)
                .count();
        if (checks.isEmpty() && prices == 0) {
            return texts.get("document.value.unverified_none");
        }
        List<BasisDto> basis = subject.set().basis();
        List<String> titles = Stream.concat(
                        checks.stream().map(check -> check.title() == null ? check.rule() : check.title()),
                        basis == null
                                ? Stream.of()
                                : basis.stream()
                                        .filter(BasisDto::weak_evidence)
                                        .map(value -> value.title() == null ? value.rule() : value.title()))
                .distinct()
                .toList();
        String shown = titles.stream().limit(MOST_TITLES).collect(Collectors.joining("; "));
        return texts.get(
                "document.value.unverified",
                Integer.toString(checks.size()),
                Long.toString(prices),
                titles.size() > MOST_TITLES ? shown + " …" : shown);
    }
}
