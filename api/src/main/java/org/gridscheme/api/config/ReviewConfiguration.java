package org.gridscheme.api.config;

import javax.sql.DataSource;
import org.gridscheme.scheme.review.ReviewStore;
import org.gridscheme.spatial.postgis.PostgisReviewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews and versions of record: kept in the database. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    ReviewStore reviewStore(DataSource database) {
        return new PostgisReviewStore(database);
    }
}
