package countersign.web.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample's company: masked names have invented full ones, and weekends are off. */
final class CompanyFixture {

    static final long MARKETING = 1;
    static final long SALES = 2;
    static final long PRODUCT = 3;
    static final long AFTER_SALES = 4;
    static final long CUSTOMER_SERVICE = 5;

    private CompanyFixture() { }

    static Form1Context q3Project() { return q3Project(Map.of()); }

    static Form1Context q3Project(Map<Long, String> tasks) {
        return context(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), tasks, people());
    }

    static Form1Context context(LocalDate from, LocalDate to, Map<Long, String> tasks, List<KnownPerson> people) {
        var departments = List.of(new KnownDepartment(MARKETING, "市场部", List.of("市场推广部")), new KnownDepartment(SALES, "销售部", List.of()),
                new KnownDepartment(PRODUCT, "产品部", List.of()), new KnownDepartment(AFTER_SALES, "售后部", List.of("售后服务部")),
                new KnownDepartment(CUSTOMER_SERVICE, "客户服务部", List.of("客户部")), new KnownDepartment(6, "研发与创新部", List.of()));
        return new Form1Context(departments, people, List.of(new KnownGroup(70, "推广小组")), from, to, CompanyFixture::weekend, tasks);
    }

    static List<KnownPerson> people() {
        return new ArrayList<>(List.of(new KnownPerson(11, "张伟", SALES), new KnownPerson(12, "张敏", MARKETING), new KnownPerson(13, "李强", PRODUCT),
                new KnownPerson(14, "王芳", MARKETING), new KnownPerson(15, "赵磊", SALES), new KnownPerson(16, "刘洋", AFTER_SALES),
                new KnownPerson(17, "陈静", PRODUCT), new KnownPerson(18, "孙涛", SALES, "区域销售经理", "suntao")));
    }

    static Optional<String> weekend(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) return Optional.of("周六");
        return date.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of("周日") : Optional.empty();
    }
}
