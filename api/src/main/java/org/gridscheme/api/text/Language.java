package org.gridscheme.api.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the service speaks. */
public enum Language {
    EN("en"),
    ZH_CN("zh-CN");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** IETF language tag, as in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * Best language for an {@code Accept-Language} header; English where the header is missing, unreadable or names no
     * language spoken here.
     */
    public static Language ofAcceptLanguage(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        for (Locale.LanguageRange range : ranges(header)) {
            String primary = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && primary.equals("zh")) {
                return ZH_CN;
            }
            if (range.getWeight() > 0 && primary.equals("en")) {
                return EN;
            }
        }
        return EN;
    }

    /** Language of a system locale such as {@code zh_CN.UTF-8}; English for everything that is not Chinese. */
    public static Language ofSystemLocale(@Nullable String name) {
        return name != null && name.startsWith("zh") ? ZH_CN : EN;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException notALanguageList) {
            return List.of();
        }
    }
}
