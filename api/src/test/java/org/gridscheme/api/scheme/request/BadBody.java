package org.gridscheme.api.scheme.request;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A body that must be refused.
 *
 * @param name what is wrong with it
 * @param expected every fault that must be found, each as {@code pointer code}
 */
public record BadBody(String name, byte[] body, List<String> expected) {

    static BadBody of(String name, String body, String... expected) {
        return new BadBody(name, body.getBytes(StandardCharsets.UTF_8), List.of(expected));
    }

    @Override
    public String toString() {
        return name;
    }
}
