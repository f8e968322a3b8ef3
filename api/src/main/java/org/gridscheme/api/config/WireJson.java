package org.gridscheme.api.config;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way answers are written as JSON, over the wire and into the archive: fields in the order of the contract. */
public final class WireJson {

    private WireJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }
}
