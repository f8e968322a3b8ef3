package org.gridscheme.api.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one language, from {@code messages_<language>.properties}. Arguments are inserted as they are, so numbers
 * are formatted by the caller. Immutable.
 */
public final class Texts {

    private static final String BUNDLE = "messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** @throws java.util.MissingResourceException when there is no such text, which a test rules out */
    public String get(String key, String... arguments) {
        return format(bundle.getString(key), List.of(arguments));
    }

    /** The text, empty where the language has none under that key. */
    public Optional<String> find(String key, List<String> arguments) {
        return bundle.containsKey(key) ? Optional.of(format(bundle.getString(key), arguments)) : Optional.empty();
    }

    private String format(String pattern, List<String> arguments) {
        return new MessageFormat(pattern, language.locale()).format(arguments.toArray());
    }
}
