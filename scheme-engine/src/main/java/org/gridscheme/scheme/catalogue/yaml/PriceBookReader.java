package org.gridscheme.scheme.catalogue.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridscheme.scheme.catalogue.InvalidCatalogueException;
import org.gridscheme.scheme.catalogue.PriceBook;
import org.gridscheme.scheme.catalogue.PriceBookHeader;
import org.gridscheme.scheme.catalogue.PriceBookOverlay;
import org.gridscheme.scheme.catalogue.PriceItem;
import org.gridscheme.scheme.rulebook.Evidence;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/** Reads price books. Prices keep two decimals, the cents of the currency. Stateless. */
public final class PriceBookReader {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9/_-]*)+");
    private static final int CENTS = 2;

    /** As {@link #read(Reader)}, from the text of a file. */
    public PriceBook readText(String text) {
        return read(new StringReader(text));
    }

    /**
     * Reads a price book on the class path.
     *
     * @param path absolute resource path such as {@code /tariff/cn-planning-2025.yml}
     * @throws InvalidCatalogueException with all problems
     */
    public PriceBook readResource(String path) {
        try (Reader reader = DataFile.openResource(path)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a price book.
     *
     * @throws InvalidCatalogueException with all problems
     */
    public PriceBook read(Reader reader) {
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.read(reader, "price book", problems);
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException("Price book", problems);
        }
        file.allowOnly("id", "version", "currency", "region", "date", "range_low_factor", "range_high_factor", "items");
        PriceBookHeader header = new PriceBookHeader(
                file.text("id"), file.text("version"), file.text("currency"), file.text("region"), file.date("date"));
        BigDecimal lowFactor = file.findAmount("range_low_factor").orElse(BigDecimal.ONE);
        BigDecimal highFactor = file.findAmount("range_high_factor").orElse(BigDecimal.ONE);
        List<PriceItem> items = new ArrayList<>();
        for (DataRecord record : file.records("items")) {
            items.add(item(record.named(record.text("code")), lowFactor, highFactor));
        }
        PriceBook book = null;
        try {
            book = PriceBook.of(header, items);
        } catch (InvalidCatalogueException e) {
            problems.addAll(e.problems());
        }
        if (book == null || !problems.isEmpty()) {
            throw new InvalidCatalogueException("Price book " + header.id(), problems);
        }
        return book;
    }

    /**
     * Reads the prices an overlay replaces; none where it has no {@code prices}. Whether they fit is checked when it is laid
     * over a price book.
     *
     * @throws InvalidCatalogueException with all problems of form
     */
    public PriceBookOverlay readOverlayText(String text) {
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.readText(text, "overlay", problems);
        String id = file.text("id");
        String version = file.text("version");
        List<PriceBookOverlay.Replacement> values = new ArrayList<>();
        for (DataRecord record : file.records("prices")) {
            values.add(replacement(record.named(record.text("code"))));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException(id, problems);
        }
        return new PriceBookOverlay(id, version, values);
    }

    private static PriceBookOverlay.Replacement replacement(DataRecord item) {
        item.allowOnly("code", "low", "mid", "high", "evidence", "source");
        BigDecimal mid = mid(item);
        Optional<BigDecimal> low = item.findAmount("low");
        Optional<BigDecimal> high = item.findAmount("high");
        requireBoth(item, low, high);
        return new PriceBookOverlay.Replacement(
                item.text("code"),
                cents(mid),
                low.map(lower -> new PriceBookOverlay.Range(cents(lower), cents(high.orElse(mid)))),
                item.word("evidence", Evidence.class),
                item.text("source"));
    }

    private static BigDecimal mid(DataRecord item) {
        return item.findAmount("mid").orElseGet(() -> {
            item.problem("field 'mid' is missing");
            return BigDecimal.ZERO;
        });
    }

    private static void requireBoth(DataRecord item, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isPresent() != high.isPresent()) {
            item.problem("'low' and 'high' must be given together");
        }
    }

    private static PriceItem item(DataRecord item, BigDecimal lowFactor, BigDecimal highFactor) {
        item.allowOnly(
                "code", "name_zh", "name_en", "spec", "spec_zh", "unit", "low", "mid", "high", "evidence", "source");
        String code = item.text("code");
        if (!CODE.matcher(code).matches()) {
            item.problem("the code must be words joined by dots");
        }
        BigDecimal mid = mid(item);
        Optional<BigDecimal> low = item.findAmount("low");
        Optional<BigDecimal> high = item.findAmount("high");
        requireBoth(item, low, high);
        String spec = item.text("spec");
        return new PriceItem(
                code,
                item.text("name_zh"),
                item.text("name_en"),
                item.findText("spec_zh").orElse(spec),
                spec,
                item.text("unit"),
                cents(low.orElse(mid.multiply(lowFactor))),
                cents(mid),
                cents(high.orElse(mid.multiply(highFactor))),
                low.isPresent(),
                item.word("evidence", Evidence.class),
                item.text("source"));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
