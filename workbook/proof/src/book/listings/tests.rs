//! Good and bad listings.

use super::check;
use crate::book::example::Example;

fn complaints_about(page: &str) -> String {
    Example::of(&[("chapters/01-x.md", page)]).failures(check)
}

#[track_caller]
fn refused(page: &str, line: usize, because: &str) {
    let found = complaints_about(page);
    let place = format!("chapters/01-x.md:{line} ");
    assert!(found.starts_with(&place), "{page}\n{found}");
    assert!(found.contains(because), "{page}\n{found}");
    assert_eq!(found.lines().count(), 1, "{page}\n{found}");
}

#[test]
fn a_good_page_passes() {
    let page = "\
# X

`let x = 1;` in a sentence.

```rust,ignore
{{#include ../solutions/01-x/src/lib.rs:a}}

{{#include ../solutions/01-x/src/lib.rs:b}}
```

```text
{{#include ../tests/01-x/snapshots/a.snap.txt}}
```

```sh
cargo run -p x
curl http://127.0.0.1:3000/
python -m pip install flask
```
";
    assert_eq!(complaints_about(page), "");
}

#[test]
fn code_that_no_test_looks_at() {
    refused("```rust\nlet x = 1;\n```\n", 2, "holds `let x = 1;`");
    refused("```\nGET /\n```\n", 2, "no test looks at");
    let mixed = "```rust\n{{#include ../solutions/a.rs}}\nlet x = 1;\n```\n";
    refused(mixed, 3, "holds `let x = 1;`");
    refused(
        "```rust\nlet x = {{#include ../solutions/a}}\n```\n",
        2,
        "no test looks at",
    );
    refused(
        "<details>\n\n```rust\nx\n```\n\n</details>\n",
        4,
        "no test looks at",
    );
    refused("# X\n\n```rust\n```\n", 3, "empty listing");
    refused("```rust\nx\n", 2, "no test looks at");
}

#[test]
fn output_among_commands() {
    for line in [
        "ok. 1 passed",
        "$ cargo test",
        "cargo-fmt",
        "sudo ls",
        "# Start",
    ] {
        let page = format!("```sh\ncargo test\n{line}\n```\n");
        refused(&page, 3, &format!("holds `{line}`, which is none"));
    }
    refused("```console\n$ cargo test\n```\n", 2, "no test looks at");
}

#[test]
fn listings_that_are_not_fenced_at_the_left_edge() {
    for (page, line) in [
        ("# X\n\n    let x = 1;\n", 3),
        ("~~~sh\ncargo test\n~~~\n", 1),
        (" ```sh\n cargo test\n ```\n", 1),
        ("- In a list:\n\n  ```sh\n  cargo test\n  ```\n", 3),
        ("> ```sh\n> cargo test\n> ```\n", 1),
    ] {
        refused(page, line, "at the left edge");
    }
    refused("A\n\n<pre>\nlet x = 1;\n</pre>\n", 3, "opens a <pre>");
    refused("A <pre>x</pre>\n", 1, "opens a <pre>");
}

#[test]
fn an_include_outside_every_listing() {
    for path in [
        "../solutions/a.rs:a",
        "assets/a.md",
        "assets/figure.svg:1:2",
    ] {
        let page = format!("<figure>\n{{{{#include {path}}}}}\n<figcaption>\n");
        refused(&page, 2, "outside a listing");
    }
}

#[test]
fn a_drawing_stands_in_a_figure() {
    let drawing = "{{#include assets/map.svg}}";
    let figure = format!(
        "<figure class=\"map\" data-here=\"id\">\n{drawing}\n<figcaption>Here.</figcaption>\n</figure>\n"
    );
    assert_eq!(complaints_about(&figure), "");
    refused(&format!("{drawing}\n"), 1, "outside a figure");
    let apart = format!("<figure>\n\n{drawing}\n<figcaption>\n");
    refused(&apart, 3, "outside a figure");
    let bare = format!("<figure>\n{drawing}\n</figure>\n");
    refused(&bare, 2, "outside a figure");
    refused(&format!("```text\n{drawing}\n```\n"), 2, "no test looks at");
}
