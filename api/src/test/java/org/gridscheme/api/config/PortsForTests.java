package org.gridscheme.api.config;

import org.gridscheme.api.scheme.request.PlaceResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The real service and web wiring and the real register of reference systems; everything stored is left to the test. */
@Import({ServiceConfiguration.class, WebConfiguration.class, DocumentConfiguration.class})
public class PortsForTests {

    @Bean
    PlaceResolver placeResolver() {
        return new CrsPlaces();
    }
}
