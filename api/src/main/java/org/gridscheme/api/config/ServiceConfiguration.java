package org.gridscheme.api.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.gridscheme.api.capacity.SurveyDesk;
import org.gridscheme.api.grid.GridSource;
import org.gridscheme.api.grid.SnapshotHolder;
import org.gridscheme.api.grid.SnapshotWatcher;
import org.gridscheme.api.ops.GridHealthIndicator;
import org.gridscheme.api.ops.PlanningMetrics;
import org.gridscheme.api.review.RecordCheck;
import org.gridscheme.api.review.ReviewService;
import org.gridscheme.api.scheme.PlanningGate;
import org.gridscheme.api.scheme.PlanningLimits;
import org.gridscheme.api.scheme.Replanning;
import org.gridscheme.api.scheme.RequestContexts;
import org.gridscheme.api.scheme.SchemeArchive;
import org.gridscheme.api.scheme.SchemeService;
import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.scheme.reservation.ReservationStore;
import org.gridscheme.scheme.review.ReviewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service itself, on whatever keeps its grids and answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GridSchemeProperties.class)
class ServiceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SnapshotHolder snapshotHolder(GridSource source, SurveyDesk desk) {
        return new SnapshotHolder(source, desk::follow);
    }

    @Bean
    RecurringLook gridWatcher(
            SnapshotHolder holder,
            ObjectProvider<ReservationStore> reservations,
            Clock clock,
            GridSchemeProperties properties) {
        Runnable look = () -> {
            reservations.ifAvailable(store -> store.lapse(LocalDate.now(clock)));
            holder.refresh();
        };
        SnapshotWatcher watcher = new SnapshotWatcher(look, properties.gridPoll(), properties.gridRetry());
        return new RecurringLook("grid-watcher", watcher::look);
    }

    @Bean
    GridHealthIndicator gridHealthIndicator(SnapshotHolder holder) {
        return new GridHealthIndicator(holder);
    }

    @Bean
    PlanningMetrics planningMetrics(MeterRegistry registry, SnapshotHolder holder) {
        return new PlanningMetrics(registry, holder);
    }

    @Bean
    SurveyDesk surveyDesk() {
        return new SurveyDesk();
    }

    @Bean
    PlanningGate planningGate(GridSchemeProperties properties) {
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = properties.planAtOnce() > 0 ? properties.planAtOnce() : processors;
        return new PlanningGate(atOnce, properties.planPatience());
    }

    @Bean
    RequestContexts requestContexts(PlaceResolver places, GridSchemeProperties properties) {
        return new RequestContexts(places, new PlanningLimits(properties.maxCapacity_kva(), properties.areaMargin_m()));
    }

    @Bean
    ReviewService reviewService(SchemeArchive archive, ReviewStore store) {
        return new ReviewService(archive, store, WireJson.mapper());
    }

    @Bean
    RecordCheck recordCheck(ReviewStore store, SnapshotHolder holder, SchemeService schemes, RequestContexts contexts) {
        return new RecordCheck(store, holder, schemes, new Replanning(contexts), WireJson.mapper());
    }

    @Bean
    SchemeService schemeService(
            SnapshotHolder holder, RequestContexts contexts, SchemeArchive archive, PlanningMetrics metrics) {
        return new SchemeService(
                holder, contexts, archive, WireJson.mapper()::writeValueAsBytes, System::nanoTime, metrics);
    }
}
