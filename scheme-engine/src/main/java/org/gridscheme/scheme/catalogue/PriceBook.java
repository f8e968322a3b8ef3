package org.gridscheme.scheme.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Unit prices of one region and date. Immutable and safe to share between threads. */
public final class PriceBook {
    private final PriceBookHeader header;
    private final SortedMap<String, PriceItem> items;

    private PriceBook(PriceBookHeader header, SortedMap<String, PriceItem> items) {
        this.header = header;
        this.items = items;
    }

    /**
     * Builds a price book.
     *
     * @throws InvalidCatalogueException with all problems: codes given twice, prices that do not ascend from low to high, items
     *     of {@link PriceCodes#required()} that are missing
     */
    public static PriceBook of(PriceBookHeader header, List<PriceItem> records) {
        SortedMap<String, PriceItem> items = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (PriceItem item : records) {
            if (items.putIfAbsent(item.code(), item) != null) {
                problems.add(item.code() + ": duplicate price code");
            }
            if (item.low().compareTo(item.mid()) > 0 || item.mid().compareTo(item.high()) > 0) {
                problems.add(item.code() + ": prices must ascend from low to high");
            }
        }
        for (String code : PriceCodes.required()) {
            if (!items.containsKey(code)) {
                problems.add(code + ": missing");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogueException("Price book " + header.id(), problems);
        }
        return new PriceBook(header, Collections.unmodifiableSortedMap(items));
    }

    /**
     * A price book in which the overlay's prices stand in for its own. The version says so: {@code 2025.1+site.3}. An overlay
     * without prices changes nothing.
     *
     * @throws InvalidCatalogueException with all problems, also codes this book does not have
     */
    public PriceBook withOverlay(PriceBookOverlay overlay) {
        return overlay.values().isEmpty() ? this : overlay.applyTo(header, items);
    }

    public PriceBookHeader header() {
        return header;
    }

    /** Name and version as stamped into every scheme, for example {@code cn-planning 2025.1}. */
    public String versionStamp() {
        return header.id() + " " + header.version();
    }

    /**
     * The item of a code.
     *
     * @throws IllegalArgumentException when the book has no such item
     */
    public PriceItem get(String code) {
        return find(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("Price book " + header.id() + " has no item '" + code + "'"));
    }

    public Optional<PriceItem> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /** All items by code. */
    public List<PriceItem> list() {
        return List.copyOf(items.values());
    }
}
