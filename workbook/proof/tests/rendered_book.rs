//! What mdBook itself writes doesn't trip the checks of the rendered book, and they do look at it.

use std::fs;
use std::path::Path;

use mdbook_driver::MDBook;
use proof::Report;
use proof::book::{links, policy};

const BOOK: &str = r#"
[book]
title = "A small book"
src = "chapters"

[output.html]
additional-css = ["chapters/assets/x.css"]
"#;

const SUMMARY: &str = "\
# Summary

[First](first.md)

# Part

- [Second](second.md)
  - [Below](below/third.md)
- [Draft]()
";

const FIRST: &str = "\
# First & `only`

See [the café](second.md#the-café), [below](below/third.md), [here](#first--only), a note[^1],
[elsewhere](https://example.org/) and ![a figure](assets/x.svg).

[^1]: A note.

```rust
fn main() {}
```

> [!NOTE]
> An alert.

<details><summary>S</summary>

Folded, <i class=\"fa fa-copy\"></i>.

</details>
";

/// Ours, for a book with another first page, so that it is tried on what mdBook writes. Read when it is needed: where the chapters' code is
/// linted, the pages aren't there.
fn head() -> String {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../chapters/assets/theme/head.hbs"
    );
    let head = fs::read_to_string(file).expect("the book has a head");
    head.replace("one-line-of-flask", "first")
}

/// Builds the book with that much more in its first page, and returns what is wrong with it.
fn complaints(config: &str, more: &str) -> String {
    complaints_with(config, &head(), more)
}

fn complaints_with(config: &str, head: &str, more: &str) -> String {
    let root = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path = root.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("book.toml", config);
    write("theme/head.hbs", head);
    write("chapters/SUMMARY.md", SUMMARY);
    write("chapters/first.md", &format!("{FIRST}\n{more}\n"));
    write(
        "chapters/second.md",
        "# Second\n\n## The café\n\n## Again\n\n## Again\n\n[2](#again-1)\n",
    );
    write(
        "chapters/below/third.md",
        "# Third\n\n[up](../first.md) [draw](../assets/x.svg)\n",
    );
    write("chapters/assets/x.css", "p { color: red }");
    write(
        "chapters/assets/x.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'></svg>",
    );
    let book = MDBook::load(root.path()).expect("a book");
    book.build().expect("the book builds");

    let rendered = root.path().join("book");
    let mut report = Report::quiet();
    links::check(&rendered, &mut report).expect("the links can be checked");
    policy::check(&rendered, &mut report).expect("the policy can be checked");
    let sentences = report.failures().into_iter().map(|(_, it)| it.to_owned());
    sentences.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_good_book_passes() {
    assert_eq!(complaints(BOOK, ""), "");
}

#[test]
fn a_good_book_for_a_folder_of_a_server_passes() {
    let config = BOOK.replace("[output.html]", "[output.html]\nsite-url = \"/workbook/\"");
    assert_eq!(complaints(&config, ""), "");
}

#[test]
fn broken_links_are_named_in_the_page_and_in_print() {
    let found = complaints(BOOK, "[a](gone.md) [b](second.md#gone) [c](#gone)");
    for page in ["first.html", "index.html", "print.html"] {
        let lines = found.lines().filter(|line| line.starts_with(page));
        assert_eq!(lines.count(), 3, "{page}\n{found}");
    }
}

#[test]
fn a_resource_from_another_host_is_named() {
    let found = complaints(BOOK, "![x](https://example.org/x.png)");
    assert!(found.contains("first.html"), "{found}");
    assert!(
        found.contains("loads `https://example.org/x.png`"),
        "{found}"
    );
}

#[test]
fn a_book_without_a_policy_is_named_page_by_page() {
    let found = complaints_with(BOOK, "", "");
    for page in ["first.html", "404.html", "print.html", "toc.html"] {
        let line = format!("{page} has no content security policy");
        assert!(found.contains(&line), "{page}\n{found}");
    }
}

#[test]
fn what_mdbook_loads_from_another_host_is_named() {
    let config = BOOK.replace("[output.html]", "[output.html]\nmathjax-support = true");
    assert!(complaints(&config, "").contains("first.html:"));
}
