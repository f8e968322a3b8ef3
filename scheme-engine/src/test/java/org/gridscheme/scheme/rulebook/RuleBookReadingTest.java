package org.gridscheme.scheme.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.gridscheme.scheme.rulebook.yaml.RuleBookReader;
import org.gridscheme.scheme.testkit.Defaults;
import org.junit.jupiter.api.Test;

/** Reading the same file twice gives the same rules in every one of their views. */
class RuleBookReadingTest {

    private static List<Method> views() {
        List<Method> views = new ArrayList<>();
        for (Method method : RuleBook.class.getMethods()) {
            boolean view =
                    method.getParameterCount() == 0 && method.getReturnType().isRecord();
            if (view && !Modifier.isStatic(method.getModifiers())) {
                views.add(method);
            }
        }
        return views;
    }

    @Test
    void everyViewIsTheSameAgain() throws ReflectiveOperationException {
        RuleBook again = new RuleBookReader().readResource("/rulebook/default.yml");

        assertThat(views()).hasSizeGreaterThan(20);
        for (Method view : views()) {
            assertThat(view.invoke(again)).as(view.getName()).isNotNull().isEqualTo(view.invoke(Defaults.RULES));
        }
    }
}
