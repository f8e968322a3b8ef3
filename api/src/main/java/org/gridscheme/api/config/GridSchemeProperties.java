package org.gridscheme.api.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of an installation ({@code gridscheme.*}); rules, catalogues and prices are data of their own.
 *
 * @param maxCapacity_kva largest capacity that may be asked for
 * @param areaMargin_m how far outside the rectangle around the grid a place may lie
 * @param gridPoll pause between two looks for a newly activated grid version
 * @param gridRetry pause after a version could not be loaded
 * @param planAtOnce requests planned at the same time, 0 for as many as there are processors
 * @param planPatience longest wait of a request for its turn
 * @param batchWorkers threads that work on batches, 0 for as many as there are processors
 * @param batchLease how long rows of a batch are lent to a worker; those of a killed service wait as long
 * @param batchKeep how long a batch is kept after its end, zero for ever
 * @param documents folder with the office's own templates of documents, none by default
 * @param fonts TrueType files with Chinese characters for documents; the first that is there is used
 */
@ConfigurationProperties("gridscheme")
public record GridSchemeProperties(
        @DefaultValue("200000") double maxCapacity_kva,
        @DefaultValue("5000") double areaMargin_m,
        @DefaultValue("500ms") Duration gridPoll,
        @DefaultValue("5s") Duration gridRetry,
        @DefaultValue("0") int planAtOnce,
        @DefaultValue("10s") Duration planPatience,
        @DefaultValue("0") int batchWorkers,
        @DefaultValue("15s") Duration batchLease,
        @DefaultValue("365d") Duration batchKeep,
        @Nullable Path documents,
        @DefaultValue({}) List<Path> fonts) {
    public GridSchemeProperties {
        fonts = List.copyOf(fonts);
    }
}
