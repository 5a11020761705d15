package countersign.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The house rules of who talks to whom, by package patterns; each is proved to fail on a planted violation. */
final class Rules {

    private static final List<String> ORDER = List.of("shared", "requirement", "tasking", "tracking", "acceptance", "web");

    private Rules() {}

    /** All rules by a name that a failure prints. */
    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        for (int i = 0; i < ORDER.size() - 1; i++) rules.put(ORDER.get(i) + " knows nothing downstream", downstreamUnknown(i));
        for (var module : ORDER.subList(1, 5)) rules.put("internals of " + module + " are its own", internals(module));
        rules.put("no asynchronous events", noClasses().should().callMethod(Event.class, "fireAsync", Object.class));
        rules.put("observers are synchronous", methods().should(observeInTheSameTransaction()));
        rules.put("events are records", classes().that().resideInAPackage("..countersign..event")
                .and().doNotHaveSimpleName("package-info").should().beRecords());
        rules.put("services hand out no entities", methods().that().arePublic().and().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
                .and().areDeclaredInClassesThat().resideOutsideOfPackage("..store..").should(returnNoEntity()));
        rules.put("the engine is plain Java", noClasses().that().resideInAPackage("..countersign.tasking.schedule..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "countersign.shared..", "countersign.requirement.."));
        rules.put("time comes from the clock", noClasses().that().resideOutsideOfPackage("..countersign.shared.time..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now"));
        rules.put("commands throw no checked exceptions", methods().that().areDeclaredInClassesThat().areAnnotatedWith(Transactional.class)
                .and().arePublic().should(throwNothingChecked()));
        rules.put("beans have no public fields", noFields().that().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
                .and().areNotStatic().should().bePublic());
        rules.put("act pages need no Faces", noClasses().that().resideInAPackage("..countersign.web.act..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces.."));
        rules.put("what a page keeps can be written with its session", fields().that().areDeclaredInClassesThat(keptWithTheSession()).and().areNotStatic()
                .and().doNotHaveModifier(JavaModifier.TRANSIENT).and().areNotAnnotatedWith(Inject.class).should(beWritable()));
        return rules;
    }

    private static DescribedPredicate<JavaClass> keptWithTheSession() {
        return DescribedPredicate.describe("are kept with the session", type -> type.isAssignableTo(Serializable.class) && !type.isAssignableTo(Throwable.class)
                && !type.isAssignableTo(Enum.class) && !type.isAnonymousClass() && !type.isAnnotatedWith(Interceptor.class));
    }

    /** Collections are known by their interfaces, what stands in them counts as well; of what may be anything nothing is known. */
    private static ArchCondition<JavaField> beWritable() {
        return new ArchCondition<>("be written with the session") {
            @Override public void check(JavaField field, ConditionEvents events) {
                for (JavaClass type : field.getType().getAllInvolvedRawTypes()) {
                    var one = type.getBaseComponentType();
                    var writable = one.isPrimitive() || one.isAssignableTo(Serializable.class) || one.isAssignableTo(Collection.class) || one.isAssignableTo(Map.class)
                            || one.isEquivalentTo(Object.class) || one.isEquivalentTo(Record.class);
                    if (!writable) events.add(SimpleConditionEvent.violated(field, field.getFullName() + " holds " + one.getName()));
                }
            }
        };
    }

    private static ArchRule downstreamUnknown(int i) {
        var downstream = ORDER.subList(i + 1, ORDER.size()).stream().map(m -> "..countersign." + m + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage("..countersign." + ORDER.get(i) + "..").should().dependOnClassesThat().resideInAnyPackage(downstream);
    }

    private static ArchRule internals(String module) {
        var own = "..countersign." + module + "..";
        return noClasses().that().resideOutsideOfPackage(own).should().dependOnClassesThat()
                .resideInAnyPackage("..countersign." + module + ".domain..", "..countersign." + module + ".store..", "..countersign." + module + ".reaction..");
    }

    private static ArchCondition<JavaMethod> observeInTheSameTransaction() {
        return new ArchCondition<>("observe in the same transaction") {
            @Override public void check(JavaMethod method, ConditionEvents events) {
                for (var parameter : method.getParameters()) {
                    var async = parameter.isAnnotatedWith(ObservesAsync.class);
                    var late = parameter.tryGetAnnotationOfType(Observes.class).map(o -> o.during() != TransactionPhase.IN_PROGRESS).orElse(false);
                    if (async || late) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " observes outside the transaction"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> returnNoEntity() {
        return new ArchCondition<>("return no entity") {
            @Override public void check(JavaMethod method, ConditionEvents events) {
                for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                    if (type.isAnnotatedWith(Entity.class)) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " hands out " + type.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> throwNothingChecked() {
        return new ArchCondition<>("throw nothing checked") {
            @Override public void check(JavaMethod method, ConditionEvents events) {
                for (var type : method.getExceptionTypes()) {
                    if (!((JavaClass) type).isAssignableTo(RuntimeException.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " throws " + type.getName() + ", which would commit"));
                    }
                }
            }
        };
    }

    /** What is broken, by rule; empty when the house is in order. */
    static Map<String, String> broken(JavaClasses classes, boolean emptyAllowed) {
        var broken = new LinkedHashMap<String, String>();
        all().forEach((name, rule) -> {
            var result = rule.allowEmptyShould(emptyAllowed).evaluate(classes);
            if (result.hasViolation()) broken.put(name, result.getFailureReport().toString());
        });
        return broken;
    }
}
