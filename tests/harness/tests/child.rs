//! Children that are killed.

mod common;

use common::STEP;
use harness::claim;

#[test]
fn a_child_is_killed_in_the_middle_of_what_it_does() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t
            .child("seven", async |given, voice| {
                for number in 0.. {
                    voice.say(&format!("{given} {number}"));
                }
            })
            .await;
        assert_eq!(child.next_line().as_deref(), Some("seven 0"));
        assert_eq!(child.next_line().as_deref(), Some("seven 1"));
        let rest = child.kill();
        let number = |line: &String| line.strip_prefix("seven ")?.parse().ok();
        let numbers: Option<Vec<usize>> = rest.iter().map(number).collect();
        let numbers = numbers.expect("whole lines only");
        assert!(numbers.iter().copied().eq(2..2 + numbers.len()));
    });
}

#[test]
fn a_child_that_ends_says_no_more() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t.child("", async |_, voice| voice.say("done")).await;
        assert_eq!(child.next_line().as_deref(), Some("done"));
        assert_eq!(child.next_line(), None);
        assert!(child.kill().is_empty());
    });
}

#[test]
fn a_child_that_panics_has_ended() {
    claim!(STEP, "A child", "none").test(async |t| {
        let mut child = t.child("", async |_, _| panic!("not today")).await;
        assert_eq!(child.next_line(), None);
    });
}
