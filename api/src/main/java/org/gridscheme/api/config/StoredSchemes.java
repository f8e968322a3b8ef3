package org.gridscheme.api.config;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.gridscheme.api.scheme.KeyedOrder;
import org.gridscheme.api.scheme.PlannedAnswer;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.spatial.postgis.ArchivedSchemes;
import org.gridscheme.spatial.postgis.PostgisSchemeArchive;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers in the database as the JSON that was sent. */
final class StoredSchemes implements SchemeArchive {

    private final PostgisSchemeArchive archive;
    private final JsonMapper mapper = WireJson.mapper();

    StoredSchemes(PostgisSchemeArchive archive) {
        this.archive = archive;
    }

    @Override
    public boolean save(PlannedAnswer answer, String request, Optional<KeyedOrder> order) {
        SchemeSetDto set = answer.set();
        return archive.save(new ArchivedSchemes(
                set.id(),
                set.grid_version(),
                set.rulebook_version(),
                set.price_book_version(),
                set.outcome(),
                request,
                new String(answer.json(), StandardCharsets.UTF_8),
                order.map(given -> new ArchivedSchemes.Order(given.key(), given.bodyDigest()))));
    }

    @Override
    public Optional<Kept> findByKey(String key) {
        return archive.findByKey(key).map(archived -> {
            ArchivedSchemes.Order order = archived.order().orElseThrow();
            return new Kept(new KeyedOrder(order.key(), order.bodyDigest()), set(archived));
        });
    }

    @Override
    public Optional<SchemeSetDto> find(String id) {
        return archive.find(id).map(this::set);
    }

    private SchemeSetDto set(ArchivedSchemes archived) {
        return mapper.readValue(archived.response(), SchemeSetDto.class);
    }

    @Override
    public Optional<Instant> findTime(String id) {
        return archive.findTime(id);
    }

    @Override
    public Optional<String> findRequest(String id) {
        return archive.find(id).map(ArchivedSchemes::request);
    }
}
