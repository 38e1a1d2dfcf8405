//! Write `shorten` and `push`: a visitor who never reads their messages costs a fixed amount.

use flash::{Kept, LONGEST, MOST, Message, push, shorten};
use harness::{Step, claim};

use crate::site::*;

const STEP: Step = CHAPTER.step(1, "Keep it small");

fn message(text: &str) -> Kept {
    Kept::new(Message {
        category: "message".to_owned(),
        text: text.to_owned(),
    })
}

/// A long text in a few words: `297 × x, 1 × …`.
fn counted(text: &str) -> String {
    let mut runs: Vec<(char, usize)> = Vec::new();
    for character in text.chars() {
        match runs.last_mut() {
            Some((last, number)) if *last == character => *number += 1,
            _ => runs.push((character, 1)),
        }
    }
    let runs = runs
        .iter()
        .map(|(character, number)| format!("{number} × {character}"));
    runs.collect::<Vec<_>>().join(", ")
}

fn texts(list: &[Kept]) -> Vec<&str> {
    list.iter().map(|kept| &*kept.message.text).collect()
}

#[test]
fn what_fits_is_left_alone() {
    claim!(
        STEP.invariant(1),
        "A text of up to 300 bytes stays as it is, whatever is in it",
        "what the chapter asks for"
    )
    .test(async |t| {
        let (full, wide) = ("x".repeat(LONGEST), "é".repeat(LONGEST / 2));
        let cut = format!("{}…", "x".repeat(LONGEST - '…'.len_utf8()));
        for text in [
            "",
            " ",
            " a ",
            "Thank you, Zoë.",
            "a\r\nb\n",
            "a\0b",
            "<b>",
            "e\u{301}",
            "…",
            &full,
            &wide,
            &cut,
        ] {
            t.call(format!("shorten({text:?})"), || shorten(text))
                .gives(text);
        }
    });
}

#[test]
fn what_does_not_fit_is_cut_between_characters() {
    claim!(
        STEP.invariants(&[2, 3]),
        "A longer text becomes as many whole characters as fit into 300 bytes together with …",
        "CWE-770; bug 11: rwf2/cookie-rs#178"
    )
    .test(async |t| {
        let most = LONGEST - '…'.len_utf8();
        for character in ['x', 'é', '€', '🦀'] {
            for before in 0..4 {
                let start = if before == 0 {
                    String::new()
                } else {
                    format!("{before} × a, ")
                };
                let text = "a".repeat(before) + &character.to_string().repeat(LONGEST + 1);
                let fit = (most - before) / character.len_utf8();
                let call = format!("shorten of {before} × a and 301 × {character}");
                t.call(call, || counted(&shorten(&text)))
                    .gives(format!("{start}{fit} × {character}, 1 × …"));
            }
        }
        let end = format!("{}…", "x".repeat(LONGEST - 2));
        t.call("shorten of 298 × x and …", || counted(&shorten(&end)))
            .gives("297 × x, 1 × …".to_owned());
        let spaces = format!("{}{}", "x".repeat(290), " ".repeat(20));
        t.call("shorten of 290 × x and 20 × a space", || {
            counted(&shorten(&spaces))
        })
        .gives("290 × x, 7 ×  , 1 × …".to_owned());
        t.call("shorten of 100,000 × x", || {
            counted(&shorten(&"x".repeat(100_000)))
        })
        .gives("297 × x, 1 × …".to_owned());
        t.call("shorten of 301 × x", || {
            counted(&shorten(&"x".repeat(301)))
        })
        .gives("297 × x, 1 × …".to_owned());
        let almost = format!("{}é", "x".repeat(LONGEST - 1));
        t.call("shorten of 299 × x and é", || counted(&shorten(&almost)))
            .gives("297 × x, 1 × …".to_owned());
        let smaller = format!("{}x", "🦀".repeat(80));
        t.call("shorten of 80 × 🦀 and x", || {
            counted(&shorten(&smaller))
        })
        .gives("74 × 🦀, 1 × …".to_owned());
    });
}

#[test]
fn a_new_message_is_the_last() {
    claim!(
        STEP.invariant(4),
        "A message is added at the end, also when one that says the same is there already",
        "what the chapter asks for"
    )
    .test(async |t| {
        let mut list = Vec::new();
        for text in ["one", "two", "one", "three"] {
            list = push(list, message(text));
        }
        t.see("the texts after push of one, two, one, three", texts(&list))
            .is(["one", "two", "one", "three"]);
    });
}

#[test]
fn a_message_is_added_as_it_is() {
    claim!(
        STEP.invariant(4),
        "push changes no message: neither the new one nor those before it, neither ID nor category nor text",
        "what the chapter asks for"
    )
    .test(async |t| {
        let long = "x".repeat(LONGEST + 1);
        let made = |category: &str, text: &str| {
            let (category, text) = (category.to_owned(), text.to_owned());
            Kept::new(Message { category, text })
        };
        let given = [made("error", " Saved. "), made("", ""), made("tip", &long), made("error", " Saved. ")];
        let mut list = Vec::new();
        for kept in &given {
            list = push(list, kept.clone());
        }
        t.see("whether the list holds what was given", list == given)
            .is(true);
    });
}

#[test]
fn the_oldest_give_way() {
    claim!(
        STEP.invariant(5),
        "A list has ten messages at most: for a new one, the oldest goes, and no more than that",
        "CWE-770"
    )
    .test(async |t| {
        let mut list = Vec::new();
        for number in 1..=25_usize {
            list = push(list, message(&number.to_string()));
            let first = number.saturating_sub(MOST) + 1;
            let expected: Vec<String> = (first..=number).map(|it| it.to_string()).collect();
            let what = format!("the texts after {number} times push");
            t.see(what, texts(&list)).is(expected);
        }
        let long = (1..=15).map(|it| message(&it.to_string())).collect();
        let list = push(long, message("16"));
        t.see("the texts after push to a list of 15", texts(&list))
            .is(["7", "8", "9", "10", "11", "12", "13", "14", "15", "16"]);
        let mut list = Vec::new();
        for number in 1..=12_usize {
            let mut kept = message(&number.to_string());
            if number % 3 == 1 {
                kept.message.category = "error".to_owned();
            }
            list = push(list, kept);
        }
        t.see(
            "the texts after push of 12, of which 1, 4, 7 and 10 are errors",
            texts(&list),
        )
        .is(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]);
    });
}

#[test]
fn a_double_goes_in_its_turn() {
    claim!(
        STEP.invariant(5),
        "The message that goes is the oldest, also where a younger one says the same as another, or nothing",
        "what the chapter asks for"
    )
    .test(async |t| {
        for given in [
            "1,2,3,4,new,6,7,8,9,10,new",
            "1,2,3,4,5,6,7,8,9,new,new",
            "1,2,same,4,same,6,7,8,9,10,11",
            "1,2,,4,5,6,7,8,9,10,11",
            "1,2,3,4,5,6,7,8,9,10,",
        ] {
            let mut list = Vec::new();
            for text in given.split(',') {
                list = push(list, message(text));
            }
            let left: Vec<&str> = given.split(',').skip(1).collect();
            t.see(format!("the texts after push of {given}"), texts(&list))
                .is(left);
        }
    });
}
