package countersign.web.demo.large;

import java.util.List;

/** A department with its people; the head is the first of them, the second drives its projects. */
record Unit(long id, String name, int rank, Member head, Member executive, List<Member> people) {

    /** Who drives its projects. */
    Member driver() { return people.get(Math.min(1, people.size() - 1)); }

    /** One who works on tasks, the same for the same number: neither the head nor, where there are others, the driver. */
    Member worker(int number) { return people.size() < 3 ? head : people.get(2 + Math.floorMod(number, people.size() - 2)); }
}
