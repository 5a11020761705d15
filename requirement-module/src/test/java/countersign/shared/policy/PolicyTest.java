package countersign.shared.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import countersign.shared.RuleViolation;
import countersign.shared.text.Language;
import countersign.shared.text.Texts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Policy usual = Policy.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
    private final Policy emergency = Policy.standard(Scenario.EMERGENCY_RESPONSE);

    @Test void theStandardIsTheSpecificationsTable() {
        assertThat(usual.answer()).isEqualTo(PolicyTime.parse("2 WD"));
        assertThat(usual.signature()).isEqualTo(PolicyTime.parse("3 WD"));
        assertThat(usual.extension()).contains(PolicyTime.parse("1 WD"));
        assertThat(usual.disputeSolution()).isEqualTo(PolicyTime.parse("48 H"));
        assertThat(usual.notice()).isEqualTo(PolicyTime.parse("4 WH"));
        assertThat(usual.buffer()).isEqualByComparingTo("10");
        assertThat(usual.reportDay()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(usual.takeBack()).isEqualTo(PolicyTime.parse("10 MIN"));
        assertThat(usual.quietFrom()).contains(LocalTime.of(20, 0));
        assertThat(usual.roundTheClock()).isFalse();
        assertThat(Policy.standard(Scenario.STRATEGIC_GOAL).longestTask()).isEqualTo(PolicyTime.parse("20 WD"));
    }

    @Test void anEmergencyCountsInHoursAndSwitchesOff() {
        assertThat(emergency.answer()).isEqualTo(PolicyTime.parse("4 H"));
        assertThat(emergency.extension()).isEmpty();
        assertThat(emergency.silence()).isEmpty();
        assertThat(emergency.quietFrom()).isEmpty();
        assertThat(emergency.buffer()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(emergency.reportRhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(emergency.warningMeasure()).isEqualTo(Measure.MISSED_TIME);
        assertThat(emergency.roundTheClock()).isTrue();
    }

    @Test void everyStandardLiesInItsOwnRangeAndIsCanonical() {
        for (var scenario : Scenario.values()) for (var key : PolicyKey.values()) {
            var standard = key.standard(scenario);
            assertThat(PolicyRules.edited(key, standard.setting(), standard.lowest(), standard.highest(), standard)).as("%s %s", scenario, key).isEqualTo(standard);
        }
    }

    @Test void everyRowHasItsWordsInEveryLanguage() {
        for (var language : Language.values()) {
            var texts = Texts.of(language, ZoneOffset.UTC);
            for (var key : PolicyKey.values()) {
                assertThat(texts.get(key.text())).isNotBlank();
                assertThat(texts.get(key.explanation())).isNotBlank();
                for (var scenario : Scenario.values()) assertThat(texts.get(Policy.standard(scenario).text(key))).isNotBlank();
            }
            for (var scenario : Scenario.values()) assertThat(texts.get(scenario.text())).isNotBlank();
            for (var unit : PolicyTime.Unit.values()) assertThat(texts.get(PolicyTime.of(2, unit).explained())).contains("2");
            for (var tightening : PolicyKey.Tightening.values()) assertThat(texts.has("shared.policy.tightening." + tightening)).isTrue();
        }
    }

    @Test void aTimeExplainsHowItIsCounted() {
        var chinese = Texts.of(Language.ZH_CN, ZoneOffset.UTC);
        assertThat(chinese.get(PolicyTime.parse("2 WD").explained())).startsWith("2 个工作日\uFF1A");
        assertThat(Texts.of(Language.EN, ZoneOffset.UTC).get(PolicyTime.parse("1 wd").text())).isEqualTo("1 working day");
        assertThat(Texts.of(Language.EN, ZoneOffset.UTC).get(PolicyTime.parse("48h").text())).isEqualTo("48 hours");
    }

    @Test void aTimeThatCannotBeReadIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyTime.parse("two days"));
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyTime.parse("-1 H"));
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyTime.parse("1.5 WD"));
    }

    @Test void aProjectMayShortenButNotLengthen() {
        var signature = PolicyKey.SIGNATURE.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
        assertThat(PolicyRules.tightened(PolicyKey.SIGNATURE, " 48 h ", signature)).isEqualTo("48 H");
        assertThat(refused(PolicyKey.SIGNATURE, "4 WD", signature)).isEqualTo("shared.policy.refused.looser.SMALLER");
        assertThat(refused(PolicyKey.SIGNATURE, "20 WD", signature)).isEqualTo("shared.policy.refused.range");
        assertThat(refused(PolicyKey.SIGNATURE, "soon", signature)).isEqualTo("shared.policy.refused.unreadable");
        assertThat(refused(PolicyKey.EXTENSION, "1 H", PolicyKey.EXTENSION.standard(Scenario.EMERGENCY_RESPONSE))).isEqualTo("shared.policy.refused.looser.SMALLER");
    }

    @Test void aProjectMayRemindEarlierAndChooseItsBuffer() {
        var reminder = PolicyKey.HANDOVER_REMINDER.standard(Scenario.LONG_TERM_COOPERATION);
        assertThat(PolicyRules.tightened(PolicyKey.HANDOVER_REMINDER, "5 WD", reminder)).isEqualTo("5 WD");
        assertThat(refused(PolicyKey.HANDOVER_REMINDER, "1 WD", reminder)).isEqualTo("shared.policy.refused.looser.LARGER");
        var buffer = PolicyKey.BUFFER.standard(Scenario.LONG_TERM_COOPERATION);
        assertThat(PolicyRules.tightened(PolicyKey.BUFFER, "12.5%", buffer)).isEqualTo("12.5");
        assertThat(refused(PolicyKey.BUFFER, "16", buffer)).isEqualTo("shared.policy.refused.range");
        assertThat(refused(PolicyKey.TAKE_BACK, "5 MIN", PolicyKey.TAKE_BACK.standard(Scenario.LONG_TERM_COOPERATION))).isEqualTo("shared.policy.refused.fixed");
    }

    @Test void onlyTheLongScenariosMayReportFortnightly() {
        assertThat(PolicyRules.tightened(PolicyKey.REPORT_RHYTHM, "FORTNIGHTLY", PolicyKey.REPORT_RHYTHM.standard(Scenario.STRATEGIC_GOAL))).isEqualTo("FORTNIGHTLY");
        assertThat(refused(PolicyKey.REPORT_RHYTHM, "FORTNIGHTLY", PolicyKey.REPORT_RHYTHM.standard(Scenario.RESOURCE_COORDINATION))).isEqualTo("shared.policy.refused.range");
    }

    @Test void aTightenedRowGivesWayWhenTheScenarioOvertakesIt() {
        assertThat(PolicyRules.effective(PolicyKey.ANSWER, "1 WD", new PolicyStandard("4 H", "1 H", "10 WD"))).isEqualTo("4 H");
        assertThat(PolicyRules.effective(PolicyKey.ANSWER, "1 WD", new PolicyStandard("3 WD", "1 H", "10 WD"))).isEqualTo("1 WD");
    }

    @Test void whatAProjectMaySetIsWhatItIsShown() {
        for (var scenario : Scenario.values()) for (var key : PolicyKey.values()) {
            var standard = key.standard(scenario);
            var bounds = PolicyRules.ofProject(key, standard);
            var row = new PolicyRow(key, bounds.setting(), bounds.lowest(), bounds.highest(), bounds.setting());
            if (row.free()) for (var bound : List.of(bounds.lowest(), bounds.highest())) assertThat(PolicyRules.tightened(key, bound, standard)).as("%s of %s", key, scenario).isEqualTo(bound);
            else assertThat(key.tightening() == PolicyKey.Tightening.NONE || bounds.lowest().equals(bounds.highest())).isTrue();
        }
    }

    @Test void ofTheScenariosAndTheProjectsSettingTheStricterCounts() {
        assertThat(PolicyRules.effective(PolicyKey.SIGNATURE, "1 WD", new PolicyStandard("5 WD", "1 H", "10 WD"))).as("the scenario's got looser").isEqualTo("1 WD");
        assertThat(PolicyRules.effective(PolicyKey.SIGNATURE, "1 WD", new PolicyStandard("3 WD", "2 WD", "10 WD"))).as("the range leaves less").isEqualTo("2 WD");
        assertThat(PolicyRules.effective(PolicyKey.HANDOVER_REMINDER, "5 WD", new PolicyStandard("6 WD", "1 H", "15 WD"))).as("earlier is stricter").isEqualTo("6 WD");
        assertThat(PolicyRules.effective(PolicyKey.HANDOVER_REMINDER, "9 WD", new PolicyStandard("6 WD", "1 H", "8 WD"))).isEqualTo("8 WD");
        assertThat(PolicyRules.effective(PolicyKey.EXTENSION, "OFF", PolicyKey.EXTENSION.standard(Scenario.CROSS_FUNCTIONAL_PROJECT))).as("none is stricter than any").isEqualTo("OFF");
        assertThat(PolicyRules.effective(PolicyKey.BUFFER, "14", new PolicyStandard("10", "10", "12"))).as("a choice that the range no longer has").isEqualTo("10");
        assertThat(PolicyRules.effective(PolicyKey.NOTICE, "1 H", new PolicyStandard("4 WH", "1 H", "16 WH"))).as("not for a project").isEqualTo("4 WH");
    }

    @Test void aUnitThatPausesMoreIsNoTightening() {
        var links = PolicyKey.LINK_LIFE.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
        assertThat(refused(PolicyKey.LINK_LIFE, "29 WD", links)).as("that may be six weeks").isEqualTo("shared.policy.refused.unit");
        assertThat(PolicyRules.tightened(PolicyKey.LINK_LIFE, "14 D", links)).isEqualTo("14 D");
        var reminder = PolicyKey.HANDOVER_REMINDER.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
        assertThat(refused(PolicyKey.HANDOVER_REMINDER, "4 D", reminder)).as("over a holiday that may be too late").isEqualTo("shared.policy.refused.unit");
        assertThat(refused(PolicyKey.ANSWER, "1 WH", PolicyKey.ANSWER.standard(Scenario.EMERGENCY_RESPONSE))).as("at night that is tomorrow").isEqualTo("shared.policy.refused.unit");
        assertThat(PolicyRules.units(PolicyKey.LINK_LIFE, "30 D")).containsExactly(PolicyTime.Unit.MIN, PolicyTime.Unit.D);
    }

    @Test void noRangeLetsADeputyStandInForMoreThanThirtyDays() {
        var now = PolicyKey.DEPUTY.standard(Scenario.STRATEGIC_GOAL);
        var longer = catchThrowableOfType(RuleViolation.class, () -> PolicyRules.edited(PolicyKey.DEPUTY, "60 D", "1 D", "90 D", now));
        assertThat(longer.problems().get(0).field()).isEqualTo("highest");
        assertThat(PolicyRules.edited(PolicyKey.DEPUTY, "14 D", "1 D", "30 D", now).setting()).isEqualTo("14 D");
    }

    @Test void anEditThatMissesItsRangeIsRefusedByField() {
        var now = PolicyKey.BUFFER.standard(Scenario.CROSS_FUNCTIONAL_PROJECT);
        var outside = catchThrowableOfType(RuleViolation.class, () -> PolicyRules.edited(PolicyKey.BUFFER, "20", "10", "15", now));
        assertThat(outside.problems().get(0).field()).isEqualTo("setting");
        var crossed = catchThrowableOfType(RuleViolation.class, () -> PolicyRules.edited(PolicyKey.BUFFER, "12", "15", "10", now));
        assertThat(crossed.problems().get(0).field()).isEqualTo("lowest");
        assertThat(PolicyRules.edited(PolicyKey.BUFFER, "20", "10", "25", now).setting()).isEqualTo("20");
    }

    @Test void theVersionFollowsTheSettings() {
        assertThat(Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.ANSWER, "2wd")).version()).isEqualTo(usual.version());
        assertThat(Policy.of(Scenario.CROSS_FUNCTIONAL_PROJECT, Map.of(PolicyKey.ANSWER, "1 WD")).version()).isNotEqualTo(usual.version());
    }

    private static String refused(PolicyKey key, String setting, PolicyStandard scenario) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> PolicyRules.tightened(key, setting, scenario));
        assertThat(refused.problems().get(0).field()).isEqualTo(key.name());
        for (var language : Language.values()) assertThat(Texts.of(language, ZoneOffset.UTC).get(refused.problems().get(0).message())).isNotBlank();
        return refused.problems().get(0).message().key();
    }
}
