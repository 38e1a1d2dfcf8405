//! Write `escape` and `show_messages`: what a message says is text, and never HTML.

use flash::{Message, show_messages};
use harness::{Step, claim};

use crate::site::*;

const STEP: Step = CHAPTER.step(5, "Show them as text");

fn message(category: &str, text: &str) -> Message {
    let (category, text) = (category.to_owned(), text.to_owned());
    Message { category, text }
}

/// The tags of a piece of HTML, and its text as a person reads it.
fn taken_apart(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        tags.push(tag.to_owned());
        rest = after;
    }
    text.push_str(rest);
    (tags, decoded(&text))
}

/// The class of each paragraph of a piece of HTML, and its text as a person reads it.
fn paragraphs(html: &str) -> Vec<String> {
    let paragraph = |piece: &str| {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let class = attribute(&format!(" {tag}"), "class").unwrap_or_default();
        let text = after.split("</p>").next().unwrap_or_default();
        format!("{class}: {}", decoded(text).trim())
    };
    html.split("<p ").skip(1).map(paragraph).collect()
}

/// The value of a tag's attribute, between quotes of either kind.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!(" {name}="))?;
    let quote = after.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    Some(decoded(after[1..].split_once(quote)?.0))
}

#[test]
fn messages_are_a_status() {
    claim!(
        STEP.invariants(&[1, 2, 6]),
        "The messages stand in one element with role=\"status\", the oldest first, each in a p whose class is its category",
        "WAI-ARIA 1.2: status"
    )
    .test(async |t| {
        for given in [
            &[("message", "Thank you."), ("error", "Oh no.")][..],
            &[("error", "b"), ("message", "c"), ("error", "a")],
            &[("message", "x"), ("tip", "y"), ("message", "x"), ("error", "x"), ("message", "")],
        ] {
            let messages: Vec<Message> = given.iter().map(|(category, text)| message(category, text)).collect();
            let html = show_messages(&messages);
            let (tags, _) = taken_apart(&html);
            let shown = t.see(format!("the result of show_messages of {given:?}"), html.clone());
            shown.must("one element with role=\"status\", around all others", |_| {
                let roles = tags.iter().filter_map(|tag| attribute(tag, "role"));
                let element = tags.first().and_then(|tag| tag.split(' ').next());
                let end = format!("/{}", element.unwrap_or_default());
                roles.collect::<Vec<_>>() == ["status"]
                    && attribute(&tags[0], "role").is_some()
                    && tags.last() == Some(&end)
            });
            t.see(format!("class and text of each paragraph, of {given:?}"), paragraphs(&html))
                .is(said(messages));
        }
        t.call("show_messages of nothing", || show_messages(&[])).gives(String::new());
    });
}

#[test]
fn what_it_says_is_text() {
    claim!(
        STEP.invariants(&[2, 3, 4]),
        "Whatever a message says, the visitor reads it as it is, and the page gets no tag from it",
        "CWE-79"
    )
    .test(async |t| {
        let (plain, _) = taken_apart(&show_messages(&[message("message", "x")]));
        for text in [
            "Thank you.",
            "<script>alert(1)</script>",
            "a < b & b > c",
            "&lt;b&gt;",
            "&amp;amp;",
            "\"quoted\" and 'quoted'",
            "</p></div><h1>Mallory</h1>",
            "Zoë 🦀",
            "&#60;b&#62; &nbsp; &lt &",
            "<",
            ">",
            "&",
            "'",
            "\"",
            "<!-- -->",
            "{text} {category} %s $1",
            "a  b\tc",
            "one\ntwo",
            "",
        ] {
            let html = show_messages(&[message("message", text)]);
            let (tags, read) = taken_apart(&html);
            t.see(format!("the tags of show_messages with {text:?}"), tags)
                .is(plain.clone());
            let what = format!("what a person reads of show_messages with {text:?}");
            t.see(what, read.trim().to_owned()).is(text);
        }
    });
}

#[test]
fn a_category_stays_in_its_quotes() {
    claim!(
        STEP.invariant(5),
        "A category with a quote in it adds no attribute: a record may be older than the program",
        "CWE-79"
    )
    .test(async |t| {
        for category in ["a\" onclick=\"x", "a' b='c", "<b>", "a&quot;b", "two words"] {
            let html = show_messages(&[message(category, "x")]);
            let (tags, _) = taken_apart(&html);
            let class = tags.iter().find_map(|tag| attribute(tag, "class"));
            t.see(
                format!("the class, where the category is {category:?}"),
                class,
            )
            .is(Some(category.to_owned()));
            t.see("the number of tags", tags.len()).is(4);
        }
    });
}
