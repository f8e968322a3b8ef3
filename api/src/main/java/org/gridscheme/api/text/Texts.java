package org.gridscheme.api.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one language, from {@code messages_<language>.properties}. Arguments are inserted as they are, so numbers
 * are formatted by the caller. Immutable.
 */
public final class Texts {

    private static final String BUNDLE = "messages";

    private static final Map<Language, Texts> ALL = all();

    private final Language language;
    private final Map<String, Phrase> phrases = new HashMap<>();

    private Texts(Language language) {
        this.language = language;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Collections.list(bundle.getKeys()).forEach(key -> phrases.put(key, new Phrase(bundle.getString(key))));
    }

    private static Map<Language, Texts> all() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language));
        }
        return Collections.unmodifiableMap(all);
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /** @throws java.util.MissingResourceException when there is no such text, which a test rules out */
    public String get(String key, String... arguments) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new MissingResourceException("no text in " + language.tag(), BUNDLE, key);
        }
        return phrase.with(List.of(arguments));
    }

    /** The text, empty where the language has none under that key. */
    public Optional<String> find(String key, List<String> arguments) {
        return Optional.ofNullable(phrases.get(key)).map(phrase -> phrase.with(arguments));
    }
}
