//! Good and bad listings.

use super::check;
use crate::book::example::Example;

fn said_about(page: &str) -> String {
    Example::of(&[("chapters/01-x.md", page)]).failures(check)
}

#[track_caller]
fn refused(page: &str, line: usize, because: &str) {
    let said = said_about(page);
    let place = format!("chapters/01-x.md:{line} ");
    assert!(said.starts_with(&place), "{page}\n{said}");
    assert!(said.contains(because), "{page}\n{said}");
    assert_eq!(said.lines().count(), 1, "{page}\n{said}");
}

#[test]
fn a_good_page_passes() {
    let page = "\
# X

`let x = 1;` in a sentence, and a figure:

{{#include assets/figure.svg}}

```rust,ignore
{{#include ../solutions/01-x/src/lib.rs:a}}

{{#include ../solutions/01-x/src/lib.rs:b}}
```

~~~text
{{#include ../tests/01-x/snapshots/a.snap.txt}}
~~~

```toml
{{#include ../Cargo.toml:1:3}}
```

```console
$ cargo test -p x
$ cargo run -p x
```

- In a list:

  ```sh
  # Start it.
  cargo run -p x
  ```

> ```sh
> cargo workbook
> ```
";
    assert_eq!(said_about(page), "");
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
    refused("# X\n\n```rust\n```\n", 3, "empty code block");
    refused("```rust\nx\n", 2, "no test looks at");
}

#[test]
fn a_file_that_no_test_looks_at() {
    refused(
        "```rust\n{{#include assets/a.rs}}\n```\n",
        2,
        "chapters/assets/a.rs, which",
    );
    refused(
        "```rust\n{{#include ../exercises/a.rs}}\n```\n",
        2,
        "exercises/a.rs, which",
    );
    refused(
        "```toml\n{{#include ../book.toml}}\n```\n",
        2,
        "book.toml, which",
    );
    refused(
        "```rust\n{{#include ../../a.rs}}\n```\n",
        2,
        "outside the workbook",
    );
}

#[test]
fn output_among_commands() {
    refused(
        "```console\n$ cargo test\nok. 1 passed\n```\n",
        3,
        "each after `$ `",
    );
    refused("```console\ncargo test\n```\n", 2, "each after `$ `");
    refused(
        "```sh\ncargo test\nok. 1 passed\n```\n",
        3,
        "`ok.` is a command",
    );
    refused("```sh\n$ cargo test\n```\n", 2, "`$` is a command");
    refused("> ```sh\n> 200 OK\n> ```\n", 2, "`200` is a command");
}

#[test]
fn blocks_that_are_not_fenced() {
    refused("# X\n\n    let x = 1;\n", 3, "four spaces");
    refused("A\n\n<pre>\nlet x = 1;\n</pre>\n", 3, "opens a <pre>");
    refused("A <pre>x</pre>\n", 1, "opens a <pre>");
}

#[test]
fn an_include_that_falls_out_of_its_block() {
    let listed = "- A\n\n  ```rust\n  {{#include ../solutions/a.rs}}\n  ```\n";
    refused(listed, 4, "left edge");
    let quoted = "> ```text\n> {{#include ../tests/a.snap.txt}}\n> ```\n";
    refused(quoted, 2, "left edge");
}

#[test]
fn an_include_outside_every_block() {
    refused(
        "{{#include ../solutions/a.rs:a}}\n",
        1,
        "outside a code block",
    );
    refused("{{#include assets/a.md}}\n", 1, "outside a code block");
}
