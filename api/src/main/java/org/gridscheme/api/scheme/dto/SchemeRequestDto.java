package org.gridscheme.api.scheme.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A planning request as a client writes it. What may be left out is null here and absent in JSON.
 *
 * @param important_load_kw class I and II load that each source must carry
 * @param protected_load_kw load that decides the emergency supply
 */
@Schema(name = "SchemeRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeRequestDto(
        @Nullable Customer customer,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Location location,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, exclusiveMinimum = true, minimum = "0")
        BigDecimal capacity_kva,

        @Nullable List<Transformer> transformers,
        @Schema(minimum = "0") @Nullable BigDecimal important_load_kw,
        @Schema(minimum = "0") @Nullable BigDecimal protected_load_kw,

        @Schema(allowableValues = {"AUTO", "SINGLE", "DUAL"}) @Nullable String sources,

        @Nullable Needs needs,
        @Nullable Options options) {

    /** Who asks. The name is used for documents only and is not archived. */
    @Schema(name = "Customer", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Customer(
            @Schema(maxLength = 200) @Nullable String name,
            @Nullable String industry,

            @Schema(allowableValues = {"ORDINARY", "TEMPORARY", "CLASS_II", "CLASS_I", "SPECIAL"}) @Nullable String importance) {}

    /** Where: the reference system is always named, the order is always {@code [lon, lat]}. */
    @Schema(name = "Location", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    public record Location(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "WGS84, CGCS2000, GCJ02, BD09 or EPSG:n",
                    example = "WGS84")
            String crs,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[6.0839, 50.7753]")
            List<BigDecimal> coordinates) {}

    /** Transformers the customer intends to install. */
    @Schema(name = "Transformer", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    public record Transformer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BigDecimal kva,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "100")
            int count) {}

    /** What the customer's process asks of its supply; whatever is left out was not stated. */
    @Schema(name = "Needs", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Needs(
            @Schema(allowableValues = {"SINGLE", "MAIN_HOT", "MAIN_COLD", "MUTUAL", "TWO_MAIN_ONE_STANDBY"}) @Nullable String mode,

            @Schema(
                    allowableValues = {"FULL", "IMPORTANT", "SECURITY"},
                    description = "What a remaining source carries")
            @Nullable String sizing,

            @Schema(minimum = "0", description = "Longest interruption the protected load bears, in seconds") @Nullable BigDecimal permitted_interruption_s,

            @Schema(minimum = "0", description = "Rectifiers, furnaces and the like") @Nullable BigDecimal non_linear_kva,

            @Schema(minimum = "0", description = "Largest motor that is started directly") @Nullable BigDecimal largest_motor_kw,

            @Schema(minimum = "0") @Nullable BigDecimal motor_starts_per_hour,

            @Schema(minimum = "0", description = "Largest load between two phases") @Nullable BigDecimal unbalanced_kva,

            @Schema(description = "When the demand is drawn; a season that is not named has none, unless YEAR is")
            @Nullable List<Season> seasons,

            @Schema(description = "Steps of a growing demand, the last of which is capacity_kva") @Nullable List<Phase> phases) {}

    /** The days of one season. */
    @Schema(name = "Season", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Season(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"SUMMER", "WINTER", "TRANSITION", "YEAR"})
            String season,

            @ArraySchema(
                    arraySchema =
                            @Schema(
                                    description =
                                            "24 or 96 shares of the highest demand from midnight, 1 at one of them; level at 1 where left out"),
                    maxItems = 96)
            @Nullable List<BigDecimal> shares) {}

    /** One step of a growing demand. */
    @Schema(name = "Phase", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    public record Phase(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    minimum = "0",
                    maximum = "240",
                    description = "Months after energising")
            int from_month,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, exclusiveMinimum = true, minimum = "0")
            BigDecimal capacity_kva) {}

    /** Wishes that shape the answer but not the facts. */
    @Schema(name = "Options", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Options(
            @Schema(minimum = "1", maximum = "20") @Nullable Integer max_schemes,

            @Schema(minimum = "50", maximum = "20000") @Nullable BigDecimal max_route_m,

            @Schema(description = "By criterion; missing ones come from the rulebook, then all are scaled to sum 1")
            @Nullable Map<String, BigDecimal> weights,

            @Schema(
                    allowableValues = {"GIVEN", "AHP", "ENTROPY", "COMBINED"},
                    description = "Where the weights come from; COMBINED is entropy times the stated ones")
            @Nullable String weighting,

            @Nullable Pairwise pairwise,

            @Schema(allowableValues = {"ADDITIVE", "TOPSIS", "VIKOR"}) @Nullable String ranking,

            @Nullable String profile,

            @Schema(description = "Look for a really different route of each scheme with one source") @Nullable Boolean alternatives,

            @Nullable Avoid avoid,
            @Nullable Require require) {}

    /** What no scheme may use. */
    @Schema(name = "Avoid", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Avoid(
            @Schema(description = "Names of streets no cable is laid along") @Nullable List<String> streets,

            @Schema(
                    description =
                            "Places; of the street nearest to each, the stretch between two junctions is not used")
            @Nullable List<Location> stretches,

            @Schema(description = "No street that touches one is used, and no connection point in one") @Nullable List<Area> areas,

            @Schema(
                    description =
                            "Ids of substations, busbar sections, feeders, nodes, line sections or connection points")
            @Nullable List<String> sources,

            @Schema(description = "Every line is a cable, also where an overhead line would be cheaper") @Nullable Boolean overhead_lines) {}

    /** What schemes have to use. */
    @Schema(name = "Require", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Require(
            @Schema(
                    description =
                            "Up to three ids of the kinds that can be avoided. A scheme uses all of them, or nothing "
                                    + "else where it has fewer sources")
            @Nullable List<String> sources) {}

    /** A polygon by the corners of its outline, 3 to 200, which need not be closed. */
    @Schema(name = "Area", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    public record Area(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "WGS84, CGCS2000, GCJ02, BD09 or EPSG:n",
                    example = "WGS84")
            String crs,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "[[6.08, 50.77], [6.09, 50.77], [6.09, 50.78]]")
            List<List<BigDecimal>> coordinates) {}

    /** Judgements in pairs for the analytic hierarchy process; criteria that are left out get no weight. */
    @Schema(name = "Pairwise", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    public record Pairwise(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"cost\", \"reliability\"]")
            List<String> criteria,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "How many times more important the row's criterion is than the column's, 0.1 to 10; "
                            + "opposite cells are reciprocal",
                    example = "[[1, 2], [0.5, 1]]")
            List<List<BigDecimal>> matrix) {}
}
