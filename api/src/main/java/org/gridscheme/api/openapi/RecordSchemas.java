package org.gridscheme.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of records. A component is always there unless it may be null and null is left out of the JSON; it may
 * be null where its type says so; what it may say besides comes from {@link WireValues} and {@link Positions}. Leaves other
 * types as they are. Completing a schema twice changes nothing.
 */
final class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> resolved = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> raw = rawClass(type.getType());
        if (raw.isRecord()) {
            String name = nameOf(raw);
            Schema<?> model = context.getDefinedModels().get(name);
            if (model != null && model.getProperties() != null) {
                complete(raw, name, model);
            }
        }
        return resolved;
    }

    /** In OpenAPI 3.1, where null is a type of its own. */
    @Override
    public boolean isOpenapi31() {
        return true;
    }

    private static Class<?> rawClass(Type type) {
        return Json31.mapper().constructType(type).getRawClass();
    }

    private static String nameOf(Class<?> type) {
        var annotation = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return annotation == null || annotation.name().isEmpty() ? type.getSimpleName() : annotation.name();
    }

    private static void complete(Class<?> type, String name, Schema<?> model) {
        boolean leavesNullOut = leavesNullOut(type);
        List<String> required = new ArrayList<>();
        var properties = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            String property = component.getName();
            Schema<?> schema = properties.get(property);
            if (schema == null) {
                continue;
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable || !leavesNullOut) {
                required.add(property);
            }
            Schema<?> plain = plain(schema);
            WireValues.find(name, property).ifPresent(values -> setValues(plain, values));
            Positions.complete(property, plain);
            properties.put(property, nullable && !leavesNullOut ? orNull(plain) : plain);
        }
        model.setRequired(required);
    }

    private static boolean leavesNullOut(Class<?> type) {
        JsonInclude inclusion = type.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }

    /** A reference says all there is to say; springdoc leaves the type it stands for beside it. */
    private static Schema<?> plain(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema
                : new JsonSchema().$ref(schema.get$ref()).description(schema.getDescription());
    }

    @SuppressWarnings("unchecked")
    private static void setValues(Schema<?> schema, List<String> values) {
        ((Schema<Object>) schema).setEnum(new ArrayList<>(values));
    }

    @SuppressWarnings("unchecked")
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().addOneOfItem(schema).addOneOfItem(new JsonSchema().types(Set.of(NULL)));
        }
        if (schema.getTypes() != null) {
            schema.addType(NULL);
        }
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<@Nullable Object> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            ((Schema<Object>) schema).setEnum(values);
        }
        return schema;
    }
}
