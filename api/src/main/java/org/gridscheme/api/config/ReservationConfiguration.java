package org.gridscheme.api.config;

import java.time.Clock;
import javax.sql.DataSource;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.reservation.ReservationService;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.spatial.postgis.PostgisReservationStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reservations: kept in the database, shared by every service on it. */
@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    ReservationStore reservationStore(DataSource database) {
        return new PostgisReservationStore(database);
    }

    @Bean
    ReservationService reservationService(
            SnapshotHolder holder,
            RequestContexts contexts,
            SchemeArchive archive,
            ReservationStore store,
            Clock clock) {
        return new ReservationService(holder, contexts, archive, store, clock);
    }
}
