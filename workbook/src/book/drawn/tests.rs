use std::path::Path;

use super::*;
use crate::page::markup::tags;
use crate::project::{files_below, read};

/// A page with one listing.
fn listing(text: &str) -> String {
    format!("One.\n\n```text\n{text}\n```\n\nTwo.\n")
}

/// What a browser takes for the text of some HTML.
fn text_of(html: &str) -> String {
    tags(html).iter().map(|tag| tag.text.as_str()).collect()
}

fn page_of(page: &str) -> String {
    let drawn = drawn(page);
    assert_eq!(drawn.idle, []);
    drawn.page
}

fn idle(page: &str) -> Vec<String> {
    drawn(page).idle.iter().map(Idle::to_string).collect()
}

const TALK: &str = "\
alice, again
> GET /visits
> cookie: visits=1
< 200 OK
< set-cookie: visits=2
<   Path=/
<
< a &amp; <b>

alice
> GET /
< (the answer comes later)";

#[test]
fn an_exchange_is_drawn() {
    let html = "<pre class=\"exchange\"><span class=\"from\">alice, again&#10;</span>\
        <span class=\"out\"><span><i>&gt; </i>GET /visits&#10;</span>\
        <span><i>&gt; </i>cookie: <b class=\"c1\">visits=1</b>&#10;</span></span>\
        <span class=\"in\"><span><i>&lt; </i>200 OK&#10;</span>\
        <span><i>&lt; </i>set-cookie: <b class=\"c2\">visits=2</b>&#10;</span>\
        <span class=\"at\"><i>&lt;   </i>Path=/&#10;</span>\
        <span class=\"rule\"><i>&lt;</i>&#10;</span>\
        <span><i>&lt; </i>a &amp;amp; &lt;b&gt;&#10;</span></span>\
        <span class=\"gap\">&#10;</span>\
        <span class=\"from\">alice&#10;</span>\
        <span class=\"out\"><span><i>&gt; </i>GET /&#10;</span></span>\
        <span class=\"in\"><span class=\"note\"><i>&lt; </i>(the answer comes later)</span></span></pre>";
    assert_eq!(page_of(&listing(TALK)), format!("One.\n\n{html}\n\nTwo.\n"));
    assert_eq!(text_of(html), TALK);
}

#[test]
fn a_wire_and_a_console_are_drawn() {
    let wire = page_of(&listing("> a\\r\\n\n> b\\\n>   c\n< d"));
    assert!(
        wire.contains(
            "<pre class=\"wire\"><span class=\"out\"><span><i>&gt; </i>a\\r\\n&#10;</span>\
         <span><i>&gt; </i>b<i>\\&#10;&gt;   </i>c&#10;</span></span><span class=\"in\">\
         <span><i>&lt; </i>d</span></span></pre>"
        ),
        "{wire}"
    );
    let console = page_of(&listing("> save\nsaved"));
    assert!(console.contains(
        "<pre class=\"console\"><span class=\"typed\"><i>&gt; </i>save&#10;</span><span>saved</span></pre>"
    ), "{console}");
}

#[test]
fn a_cookie_is_marked_over_a_fold_and_has_one_color() {
    let one = "alice\n> GET /\n< 200 OK\n< set-cookie: s=ab\\\n<     cd";
    let other = "alice\n> GET /\n> cookie: t=x; s=abc\\\n>     d\n< 200 OK\n< set-cookie: s=";
    let page = page_of(&(listing(one) + &listing(other)));
    assert!(
        page.contains("<b class=\"c1\">s=ab<i>\\&#10;&lt;     </i>cd</b>"),
        "{page}"
    );
    assert!(
        page.contains("<b class=\"c2\">t=x</b>; <b class=\"c1\">s=abc<i>"),
        "{page}"
    );
    assert!(page.contains("</i>set-cookie: s=</span>"), "{page}");
}

#[test]
fn raw_bytes_are_no_headers() {
    let text = "mallory, in raw bytes\n> GET / HTTP/1.1\\r\\n\n> cookie: a=1\\r\\n\n> \\r\\n\n< 400 Bad Request";
    let page = page_of(&listing(text));
    assert!(
        page.contains("<span><i>&gt; </i>cookie: a=1\\r\\n&#10;</span>"),
        "{page}"
    );
    assert!(
        page.contains("<span><i>&gt; </i>\\r\\n&#10;</span></span><span class=\"in\">"),
        "{page}"
    );
}

#[test]
fn what_is_no_recording_stays() {
    for page in [
        "# A\n\nNo listing, &#10; and <b>HTML</b>.\r\n",
        "```text\n32  4.3 seconds\n```\n",
        "```text\nalice\n> GET /\n```\n",
        "```text\nalice\n> GET /\n< 200 OK\nbob\n> GET /\n< 200 OK\n```\n",
        "```text\nalice\n> GET /\n< 200 OK\n< no header\n```\n",
        "```text\nalice\n> GET /\n< 200 OK\n< a: b\\\n< c: d\n```\n",
        "```text\nalice\n> GET /\n< (no answer yet)\n< a: b\n```\n",
        "```text\n```\n",
        "```sh\n$ ls\n```\n",
        "```text,ignore\n> ls\n```\n",
        "> ```text\n> > ls\n> ```\n",
        "- ```text\n  > ls\n  ```\n",
        "    > ls\n",
    ] {
        assert_eq!(page_of(page), page);
    }
}

#[test]
fn a_listing_in_a_fold_is_drawn() {
    let page = "<details class=\"answer\"><summary>Answer</summary>\n\n```text\n> a\nb\n```\n\n</details>\n";
    let drawn = page_of(page);
    assert!(
        drawn.starts_with("<details class=\"answer\"><summary>Answer</summary>\n\n<pre class"),
        "{drawn}"
    );
    assert!(drawn.ends_with("</pre>\n\n</details>\n"), "{drawn}");
}

#[test]
fn the_line_that_matters_is_emphasised() {
    let with = |says: &str| {
        format!(
            "<!-- the line that matters: {says} -->\n{}",
            &listing(TALK)[6..]
        )
    };
    for (says, html) in [
        ("< 200 OK", "<strong><i>&lt; </i>200 OK&#10;</strong>"),
        (
            "<   Path=/",
            "<strong class=\"at\"><i>&lt;   </i>Path=/&#10;</strong>",
        ),
        ("alice", "<strong class=\"from\">alice&#10;</strong>"),
    ] {
        let page = page_of(&with(says));
        assert!(page.contains(html), "{page}");
        assert_eq!(page.matches("<strong").count(), 1, "{page}");
        assert!(page.starts_with("<pre"), "{page}");
    }
}

#[test]
fn of_two_lines_that_matter_the_last_is_meant() {
    let page = page_of("<!-- the line that matters: b -->\n```text\n> a\nb\n> c\nb\n```\n");
    assert!(page.ends_with("<strong>b</strong></pre>\n"), "{page}");
}

#[test]
fn a_comment_that_emphasises_nothing_is_named() {
    let comment = |says: &str| format!("<!-- the line that matters: {says} -->\n");
    let page = [
        comment("< 404"),
        "```text\n> a\n< b\n```\n\n".into(),
        comment("one"),
        "```text\none\n```\n\n".into(),
        comment("two"),
        "\nText.\n\n".into(),
        comment("three"),
        "```rust\n```\n\n".into(),
        comment("> a"),
        "```text\n> a\n< b\n```\n\n".into(),
        comment("< b"),
        "\nText.\n\n```text\n> a\n< b\n```\n\n".into(),
        comment("four"),
    ];
    let drawn = drawn(&page.concat());
    let found: Vec<_> = drawn
        .idle
        .iter()
        .map(|it| (it.before, &*it.says, it.why))
        .collect();
    assert_eq!(
        found,
        [
            (0, "< 404", Why::NoLine),
            (1, "one", Why::NotDrawn),
            (2, "two", Why::NoListing),
            (3, "three", Why::NoListing),
            (5, "< b", Why::NoListing),
            (6, "four", Why::NoListing),
        ]
    );
    assert_eq!(
        idle(&page[..2].concat()),
        [
            "`<!-- the line that matters: < 404 -->` is no line of the listing that follows. Copy the line from there."
        ]
    );
}

#[test]
fn every_snapshot_keeps_its_text_and_every_transcript_is_drawn() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let mut exchanges = 0;
    for path in files_below(&tests).unwrap() {
        if !path.to_string_lossy().ends_with(".snap.txt") {
            continue;
        }
        let text = read(&path).unwrap();
        let text = text.strip_suffix('\n').unwrap_or(&text);
        let page = page_of(&listing(text));
        let second = text.lines().nth(1).unwrap_or_default();
        if !text.starts_with('>') && second.starts_with(['>', '<']) {
            assert!(
                page.contains("<pre class=\"exchange\">"),
                "{}",
                path.display()
            );
            exchanges += 1;
        }
        if let Some((_, html)) = page.split_once("One.\n\n<pre") {
            let html = html.strip_suffix("\n\nTwo.\n").unwrap();
            assert_eq!(text_of(&format!("<pre{html}")), text, "{}", path.display());
            assert_eq!(html.lines().count(), 1, "{}", path.display());
        }
    }
    assert!(exchanges > 100, "{exchanges}");
}

#[test]
fn the_style_sheet_knows_every_class_and_both_files_stay_small() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../chapters/assets");
    let style = read(&assets.join("exchange.css")).unwrap();
    let script = read(&assets.join("exchange.js")).unwrap();
    let mut colors = Colors::default();
    let values = ["a", "b", "c", "d", "e", "f"];
    let colors = values.map(|it| colors.class_of(it).unwrap_or_default());
    let page = [TALK, "> a\\r\\n\n< b", "> a\nb"].map(listing).concat();
    let page = page_of(&page);
    let tags = tags(&page);
    let classes = tags.iter().filter_map(|it| it.attribute("class"));
    for class in classes.chain(colors.iter().map(String::as_str)) {
        let rule = format!(".{class}");
        let mut ends = style.match_indices(&rule).map(|(at, _)| at + rule.len());
        let is_end = |at| !style[at..].starts_with(|it: char| it.is_alphanumeric() || it == '-');
        assert!(ends.any(is_end), "exchange.css has no rule for {rule}");
    }
    assert!(
        style.len() < 4_500 && script.len() < 1_536,
        "{} and {}",
        style.len(),
        script.len()
    );
}
