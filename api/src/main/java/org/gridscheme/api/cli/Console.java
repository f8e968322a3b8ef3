package org.gridscheme.api.cli;

import java.io.PrintStream;
import java.util.Map;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: data go to {@code out}, everything else to {@code err}, in the language of the user's locale.
 *
 * @param environment the process's environment variables
 */
record Console(PrintStream out, PrintStream err, Map<String, String> environment) {

    Language language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            @Nullable String locale = environment.get(name);
            if (locale != null && !locale.isEmpty()) {
                return Language.ofSystemLocale(locale);
            }
        }
        return Language.EN;
    }

    Texts texts() {
        return Texts.in(language());
    }

    /** A message for people. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** A line of the answer. */
    void print(String line) {
        out.println(line);
        out.flush();
    }
}
