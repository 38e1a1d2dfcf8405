//! Children that are killed.

mod common;

use common::STEP;
use harness::claim;

#[test]
fn a_child_is_killed_in_the_middle_of_what_it_does() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t
            .child("seven", async |given, output| {
                for number in 0.. {
                    output.print(&format!("{given} {number}"));
                }
            })
            .await;
        let first = [child.next_line(), child.next_line()];
        let lines = ["seven 0", "seven 1"].map(|line| Some(line.to_owned()));
        t.see("the first two lines", first).is(lines);
        let rest = child.kill();
        let number = |line: &String| line.strip_prefix("seven ")?.parse().ok();
        let numbers: Option<Vec<usize>> = rest.iter().map(number).collect();
        let numbers = numbers.expect("whole lines only");
        let expected: Vec<usize> = (2..2 + numbers.len()).collect();
        t.see("the lines after them", numbers).is(expected);
    });
}

#[test]
fn a_child_that_ends_says_no_more() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t.child("", async |_, output| output.print("done")).await;
        let lines = [child.next_line(), child.next_line()];
        t.see("two lines", lines)
            .is([Some("done".to_owned()), None]);
        t.see("what it says after its end", child.kill())
            .is(Vec::<String>::new());
    });
}

#[test]
fn a_child_that_panics_has_ended() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t.child("", async |_, _| panic!("not today")).await;
        t.see("its first line", child.next_line())
            .is(None::<String>);
    });
}
