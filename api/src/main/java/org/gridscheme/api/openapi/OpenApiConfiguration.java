package org.gridscheme.api.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi() {
        Info info = new Info()
                .title("GridScheme")
                .version("v1")
                .description(
                        "Electricity supply schemes. Positions are [lon, lat]; units are part of a field's name; money is a"
                                + " decimal as text. A list of values may grow: show one that is not known as it came.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        return new OpenAPI().info(info).servers(List.of(new Server().url("/")));
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer commonAnswers() {
        return new CommonAnswers();
    }
}
