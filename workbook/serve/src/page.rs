//! One small layout for the pages of all apps: readable on a phone and in the dark, without scripts.

use crate::html::fill;

/// A page with this title as its heading. `body` is HTML already, and so is the title.
pub fn page(title: &str, body: &str) -> String {
    fill(LAYOUT, &[("title", title), ("body", body)])
}

/// The end of the main part. What the browser's cookies were goes before it.
pub(crate) const END: &str = "</main>";

// The icon is an empty one: without the line, the browser asks for `/favicon.ico`.
const LAYOUT: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>{title}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem }
input, button, textarea { font: inherit; box-sizing: border-box; max-width: 100% } textarea { width: 100%; font-family: monospace }
form { margin-block: .8rem } li form { display: inline } dd { margin-inline-start: 1rem }
pre { white-space: pre-wrap } pre, code, dd { overflow-wrap: anywhere }
[role=status] p, p[role=status] { border-left: .3rem solid; padding-left: .6rem }
.error, [role=alert] { font-weight: bold }
aside { border-top: 1px solid; margin-top: 2rem; font-size: .9em }
</style>
<main>
<h1>{title}</h1>
{body}
</main>
</html>
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_body_stand_in_the_main_part() {
        let page = page("A shop", "<p>{title}</p>");
        let main = page.split_once("<main>").expect("a main part").1;
        assert!(
            main.starts_with("\n<h1>A shop</h1>\n<p>{title}</p>\n"),
            "{page}"
        );
        assert_eq!(page.matches(END).count(), 1);
    }
}
